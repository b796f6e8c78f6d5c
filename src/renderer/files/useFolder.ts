// The folder that the file chooser shows: reads it from the engine, and says why where that fails.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FolderListing } from '../../shared/protocol/files.ts'
import type { Text } from '../../shared/text.ts'
import { EngineError, engine } from '../engine/connection.ts'
import { tellError } from '../store/messages.ts'

export interface Folder {
  listing: FolderListing | undefined
  problem: Text | undefined
  /** Shows another folder; what cannot be read leaves the one before on the screen. */
  go(path?: string): void
}

export function useFolder(start: string | undefined): Folder {
  const [listing, setListing] = useState<FolderListing>()
  const [problem, setProblem] = useState<Text>()
  const latest = useRef(0)

  const go = useCallback(async (path?: string): Promise<void> => {
    const asked = ++latest.current
    try {
      const answer = await engine.ask('files.list', { path })
      if (asked !== latest.current) return
      setListing(answer)
      setProblem(undefined)
    } catch (error) {
      if (asked !== latest.current) return
      if (error instanceof EngineError) setProblem(error.text)
      else tellError(error)
    }
  }, [])

  useEffect(() => void go(start), [go, start])
  return { listing, problem, go }
}
