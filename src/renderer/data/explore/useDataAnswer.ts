// An answer about the dataset as it was last read: asked for anew after every reading.
import { useEffect, useState } from 'react'
import type { Text } from '../../../shared/text.ts'
import { EngineError } from '../../engine/connection.ts'
import { tellError } from '../../store/messages.ts'

/** `key`: what the answer hangs on. The one before stays until the next is there. */
export function useDataAnswer<Answer>(key: string, ask: () => Promise<Answer>) {
  const [state, setState] = useState<{ answer?: Answer; problem?: Text }>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    let isCurrent = true
    ask()
      .then((answer) => isCurrent && setState({ answer }))
      .catch((error) => {
        if (!isCurrent) return
        if (error instanceof EngineError) setState({ problem: error.text })
        else tellError(error)
      })
    return () => {
      isCurrent = false
    }
  }, [key])
  return state
}
