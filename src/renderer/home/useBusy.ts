// One thing at a time: what is going on, so that a second click does not begin it again.
import { useCallback, useRef, useState } from 'react'
import { tellError } from '../store/messages.ts'

export interface Busy {
  /** The name of what is going on. */
  busy: string | undefined
  run(name: string, action: () => Promise<unknown>): void
}

export function useBusy(): Busy {
  const [busy, setBusy] = useState<string>()
  const isBusy = useRef(false)
  const run = useCallback((name: string, action: () => Promise<unknown>) => {
    if (isBusy.current) return
    isBusy.current = true
    setBusy(name)
    action()
      .catch(tellError)
      .finally(() => {
        isBusy.current = false
        setBusy(undefined)
      })
  }, [])
  return { busy, run }
}
