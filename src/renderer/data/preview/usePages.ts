// Long lists in pages: only the pages that are seen are asked for, and those asked for are kept.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Text } from '../../../shared/text.ts'
import { EngineError } from '../../engine/connection.ts'

export interface Pages<Page> {
  page(index: number): Page | undefined
  /** Asks for the pages from `first` to `last` that are not there yet. */
  want(first: number, last: number): void
  problem: Text | undefined
}

/** `key`: what the pages are of; another key forgets them. */
export function usePages<Page>(key: string, fetch: (page: number) => Promise<Page>): Pages<Page> {
  const [state, setState] = useState<{ key: string; pages: ReadonlyMap<number, Page>; problem?: Text }>({
    key,
    pages: new Map(),
  })
  const asked = useRef({ key, pages: new Set<number>() })
  const current = useRef({ key, fetch })
  useEffect(() => {
    current.current = { key, fetch }
  })
  const want = useCallback(
    (first: number, last: number) => {
      if (asked.current.key !== key) asked.current = { key, pages: new Set() }
      for (let index = first; index <= last; index++) {
        if (asked.current.pages.has(index)) continue
        asked.current.pages.add(index)
        const take = (
          next: (known: ReadonlyMap<number, Page>) => { pages?: ReadonlyMap<number, Page>; problem?: Text },
        ) => {
          if (current.current.key !== key) return
          setState((known) => {
            const pages = known.key === key ? known.pages : new Map<number, Page>()
            return { key, pages, ...next(pages) }
          })
        }
        current.current
          .fetch(index)
          .then((page) => take((pages) => ({ pages: new Map(pages).set(index, page) })))
          .catch((error) => {
            asked.current.pages.delete(index)
            if (error instanceof EngineError) take(() => ({ problem: error.text }))
          })
      }
    },
    [key],
  )
  return {
    page: (index) => (state.key === key ? state.pages.get(index) : undefined),
    want,
    problem: state.key === key ? state.problem : undefined,
  }
}
