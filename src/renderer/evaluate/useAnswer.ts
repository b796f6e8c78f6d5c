// An answer of the engine that belongs to something shown: asked for when that changes, gone while it is another's.
import { useEffect, useState } from 'react'
import { tellError } from '../store/messages.ts'

/** `key` names what is asked about. */
export function useAnswer<T>(key: string, ask: () => Promise<T>): T | undefined {
  const [known, setKnown] = useState<{ key: string; answer: T }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question
  useEffect(() => {
    let isCurrent = true
    ask()
      .then((answer) => isCurrent && setKnown({ key, answer }))
      .catch((error) => isCurrent && tellError(error))
    return () => {
      isCurrent = false
    }
  }, [key])
  return known?.key === key ? known.answer : undefined
}
