// Asks about a run's best model again at each new best epoch: one question at a time, and not too often.
import { useEffect, useRef, useState } from 'react'
import { useThrottled } from '../charts/useThrottled.ts'

/** `ask` is called anew when `key` changes; the last answer stays until the next one is there. */
export function useBestModel<T>(key: string | undefined, ask: () => Promise<T>, milliseconds: number): T | undefined {
  const wanted = useThrottled(key, milliseconds)
  const [answer, setAnswer] = useState<T>()
  const latest = useRef({ ask, wanted, isAsking: false, isMounted: true })
  latest.current.ask = ask
  latest.current.wanted = wanted
  useEffect(() => {
    const state = latest.current
    state.isMounted = true
    if (wanted !== undefined && !state.isAsking) void follow(state, setAnswer)
    return () => {
      state.isMounted = false
    }
  }, [wanted])
  return key === undefined ? undefined : answer
}

interface Asking<T> {
  ask(): Promise<T>
  wanted: string | undefined
  isAsking: boolean
  isMounted: boolean
}

/** Until the answer is that of the newest question. */
async function follow<T>(state: Asking<T>, take: (answer: T) => void): Promise<void> {
  state.isAsking = true
  let asked: string | undefined
  while (state.wanted !== undefined && state.wanted !== asked) {
    asked = state.wanted
    try {
      const answer = await state.ask()
      if (state.isMounted) take(answer)
    } catch {
      // The best model of the first epochs may not be on disk yet; the next best epoch asks again.
    }
  }
  state.isAsking = false
}
