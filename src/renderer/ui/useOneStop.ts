// One Tab stop for a long list or row of buttons: Tab enters it where it was left, arrow keys move within.
import { type RefObject, useLayoutEffect, useRef } from 'react'

const inRow: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }
const upDown: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

interface Options {
  /** The arrows to the left and right, Home and End are taken here; else the list takes its own. */
  isRow?: boolean
  /** Arrows up and down are taken here, too: so many buttons stand side by side. */
  across?: number
}

/** For the container's ref; the container may come, go and be another one. */
export function useOneStop<Container extends HTMLElement>(options: Options = {}): RefObject<Container | null> {
  const container = useRef<Container>(null)
  const latest = useRef(options)
  latest.current = options
  const attached = useRef<{ to: HTMLElement | null; detach(): void }>(undefined)
  useLayoutEffect(() => {
    const { current } = container
    if (attached.current?.to === current) return
    attached.current?.detach()
    attached.current = { to: current, detach: current ? attach(current, latest) : () => {} }
  })
  useLayoutEffect(
    () => () => {
      attached.current?.detach()
      attached.current = undefined
    },
    [],
  )
  return container
}

/** Gives what takes it back. */
function attach(within: HTMLElement, options: RefObject<Options>): () => void {
  const buttons = () => [...within.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  let stop: HTMLElement | undefined
  const mark = () => {
    const all = buttons()
    if (!stop || !all.includes(stop)) stop = all.find((each) => each.ariaSelected === 'true') ?? all[0]
    for (const each of all) each.tabIndex = each === stop ? 0 : -1
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !target.matches('button')) return
    stop = target
    mark()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { isRow, across } = options.current
    const all = buttons()
    const at = all.indexOf(event.target as HTMLElement)
    const step = (isRow && inRow[event.key]) || (across && (upDown[event.key] ?? 0) * across)
    if (!step || at < 0) return
    event.preventDefault()
    all[Math.max(0, Math.min(all.length - 1, at + step))].focus()
  }
  mark()
  const observer = new MutationObserver(mark)
  observer.observe(within, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  within.addEventListener('focusin', onFocus)
  within.addEventListener('keydown', onKeyDown)
  return () => {
    observer.disconnect()
    within.removeEventListener('focusin', onFocus)
    within.removeEventListener('keydown', onKeyDown)
  }
}
