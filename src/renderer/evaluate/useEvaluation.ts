// The report and the samples of one model on one part: asked for anew whenever either changes.
import { useCallback, useEffect, useState } from 'react'
import type { Evaluation } from '../../shared/evaluation/types.ts'
import type { PredictedSamples } from '../../shared/protocol/models.ts'
import type { Text } from '../../shared/text.ts'
import { EngineError, engine } from '../engine/connection.ts'
import { tellError } from '../store/messages.ts'
import type { Of } from './of.ts'

export interface Result {
  run: string
  of: Of
  evaluation: Evaluation
  samples: PredictedSamples
}

export interface Evaluating {
  /** The one before stays until the next is there. */
  result: Result | undefined
  isBusy: boolean
  problem: Text | undefined
  again(): void
}

/** `version`: something that changes when the model does. */
export function useEvaluation(run: string, of: Of, version: unknown): Evaluating {
  const [result, setResult] = useState<Result>()
  const [isBusy, setBusy] = useState(true)
  const [problem, setProblem] = useState<Text>()
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version or attempt asks the same again
  useEffect(() => {
    let isCurrent = true
    setBusy(true)
    setProblem(undefined)
    const asked = async () => {
      const evaluation = await engine.ask('evaluation.run', { run, ...of })
      const samples = await engine.ask('evaluation.samples', { run, ...of })
      if (isCurrent) setResult({ run, of, evaluation, samples })
    }
    const failed = (error: unknown) => {
      if (!isCurrent) return
      setResult(undefined)
      if (error instanceof EngineError) setProblem(error.text)
      else tellError(error)
    }
    void asked()
      .catch(failed)
      .finally(() => isCurrent && setBusy(false))
    return () => {
      isCurrent = false
    }
  }, [run, of, version, attempt])

  const again = useCallback(() => setAttempt((count) => count + 1), [])
  return { result, isBusy, problem, again }
}
