// Some validation samples with the predictions of a run's best model, renewed at each best epoch.
import { useEffect, useRef } from 'react'
import type { Variable } from '../../shared/data/dataset.ts'
import type { PredictedSamples } from '../../shared/protocol/models.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { engine } from '../engine/connection.ts'
import { sampleAt } from '../samples/pixels.ts'
import { useBestModel } from './useBestModel.ts'

export interface PredictedSample {
  name: string
  variable: Variable
  values: Float32Array | Uint8Array
  classes?: readonly string[]
  truth: number
  prediction: number
  isRight: boolean
}

interface Values {
  variable: Variable
  values: Float32Array | Uint8Array
}

const COUNT = 12
/** The whole validation part is predicted: not too often. */
const ASK_MILLISECONDS = 3000
const none: PredictedSample[] = []

export function useSamplePredictions(
  run: string | undefined,
  bestEpoch: number | undefined,
  record: RunRecord | undefined,
): readonly PredictedSample[] {
  const variable = record && inputOf(record)
  const values = useRef<Values>(undefined)
  useEffect(() => {
    if (run) values.current = undefined
  }, [run])
  const isAsked = run !== undefined && variable !== undefined && bestEpoch !== undefined
  const samples = useBestModel(
    isAsked ? `${run}\n${bestEpoch}` : undefined,
    async () => {
      const predicted = await engine.ask('evaluation.samples', { run: run!, split: 'validation' })
      const places = spread(predicted.indices.length)
      const indices = places.map((place) => predicted.indices[place])
      values.current ??= await engine.ask('evaluation.values', {
        run: run!,
        split: 'validation',
        variable: variable!,
        indices,
      })
      return joined(places, values.current, predicted)
    },
    ASK_MILLISECONDS,
  )
  return samples ?? none
}

/** The first input. */
function inputOf({ preprocessing }: RunRecord): string | undefined {
  return preprocessing.variables.find(({ kind, ...rest }) => kind !== 'label' && !('label' in rest && rest.label))?.name
}

/** From all over the part: samples of one class may lie side by side. */
function spread(count: number): number[] {
  return Array.from({ length: Math.min(COUNT, count) }, (_, i) => Math.floor((i * count) / Math.min(COUNT, count)))
}

function joined(places: readonly number[], { variable, values }: Values, predicted: PredictedSamples) {
  const { names, truth, prediction, width, classes } = predicted
  if (width !== 1) return none
  return places.map(
    (place, i): PredictedSample => ({
      name: names[place],
      variable,
      values: sampleAt(values, variable.shape, i),
      classes,
      truth: truth[place],
      prediction: prediction[place],
      isRight: truth[place] === prediction[place],
    }),
  )
}
