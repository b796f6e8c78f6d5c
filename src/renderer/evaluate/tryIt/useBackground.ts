// Whether the pad is a dark or a light one: as the data's pictures are, until the user chooses.
import { useEffect, useState } from 'react'
import type { Variable } from '../../../shared/data/dataset.ts'
import { engine } from '../../engine/connection.ts'
import type { Result } from '../useEvaluation.ts'
import { isLightBackground } from './scaleDown.ts'

export type Background = 'dark' | 'light'

const LOOKED_AT = 16

export function useBackground(variable: Variable, result: Result | undefined) {
  const [found, setFound] = useState<Background>('dark')
  const [chosen, setChosen] = useState<Background>()
  useEffect(() => {
    if (!result) return
    const { run, of, samples } = result
    const indices = [...samples.indices.subarray(0, LOOKED_AT)]
    engine
      .ask('evaluation.values', { run, ...of, variable: variable.name, indices })
      .then(({ values }) => setFound(isLightBackground(values, variable.shape) ? 'light' : 'dark'))
      // It is only the colour to begin with.
      .catch(() => {})
  }, [variable, result])
  return [chosen ?? found, setChosen] as const
}
