// What the microphone hears, while it is on.
import { useEffect, useState } from 'react'
import { tellError } from '../store/messages.ts'
import { type Hearing, hear } from './hear.ts'
import type { Heard } from './heard.ts'

/** `seconds`: the longest that will be asked for. */
export function useHearing(stream: MediaStream | undefined, seconds: number): Heard | undefined {
  const [heard, setHeard] = useState<Heard>()
  useEffect(() => {
    if (!stream) return
    let isCurrent = true
    let hearing: Hearing | undefined
    hear(stream, seconds)
      .then((opened) => {
        hearing = opened
        if (isCurrent) setHeard(opened.heard)
        else opened.close()
      })
      .catch(tellError)
    return () => {
      isCurrent = false
      setHeard(undefined)
      hearing?.close()
    }
  }, [stream, seconds])
  return heard
}
