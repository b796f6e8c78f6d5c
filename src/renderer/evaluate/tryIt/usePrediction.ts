// The prediction for what is drawn or typed just now: asked for shortly after the last change, one at a time.
import { useEffect, useRef, useState } from 'react'
import type { Prediction } from '../../../shared/protocol/models.ts'
import type { Text } from '../../../shared/text.ts'
import { EngineError, engine } from '../../engine/connection.ts'
import { tellError } from '../../store/messages.ts'

/** Bytes are a WAV file. */
export type InputValues = Float32Array | Uint8Array | (number | string)[]

const WAIT_MILLISECONDS = 60

/** `inputs`: undefined while something is missing. */
export function usePrediction(run: string, inputs: Record<string, InputValues> | undefined) {
  const [prediction, setPrediction] = useState<Prediction>()
  const [problem, setProblem] = useState<Text>()
  const before = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    if (!inputs) return
    let isCurrent = true
    const timer = setTimeout(() => {
      before.current = before.current.then(async () => {
        if (!isCurrent) return
        try {
          const answer = await engine.ask('model.predict', { run, inputs })
          if (!isCurrent) return
          setPrediction(answer)
          setProblem(undefined)
        } catch (error) {
          if (!isCurrent) return
          if (error instanceof EngineError) setProblem(error.text)
          else tellError(error)
        }
      })
    }, WAIT_MILLISECONDS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [run, inputs])
  return { prediction, problem }
}
