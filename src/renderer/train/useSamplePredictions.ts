// Some validation samples with the predictions of a run's best model, renewed at each best epoch.
import { useEffect, useState } from 'react'
import type { Variable } from '../../shared/data/dataset.ts'
import type { SampleValues } from '../../shared/protocol/data.ts'
import type { PredictedSamples } from '../../shared/protocol/models.ts'
import { engine } from '../engine/connection.ts'
import { sampleAt } from '../samples/pixels.ts'
import { sampleSize } from '../samples/sampleKind.ts'
import { useProject } from '../store/project.ts'
import { useBestModel } from './useBestModel.ts'
import type { KnownDataset } from './useDataSummary.ts'

export interface PredictedSample {
  name: string
  variable: Variable
  values: Float32Array | Uint8Array
  classes?: readonly string[]
  truth: number
  prediction: number
  isRight: boolean
}

const COUNT = 12
/** The whole validation part is predicted: not too often. */
const ASK_MILLISECONDS = 3000
const none: PredictedSample[] = []

export function useSamplePredictions(
  run: string | undefined,
  bestEpoch: number | undefined,
  data: KnownDataset | undefined,
): readonly PredictedSample[] {
  const samples = useSamples(data)
  const key = run && samples && bestEpoch !== undefined ? `${run}\n${bestEpoch}` : undefined
  const predicted = useBestModel(
    key,
    () => engine.ask('evaluation.samples', { run: run!, split: 'validation' }),
    ASK_MILLISECONDS,
  )
  if (!samples || !predicted || !data) return none
  const label = data.summary.variables.find(({ name }) => name === data.summary.label)
  return joined(samples, predicted, label?.classes)
}

/** Of the first input. */
function useSamples(data: KnownDataset | undefined): SampleValues | undefined {
  const path = useProject((state) => state.path)
  const [samples, setSamples] = useState<SampleValues>()
  const variable = data?.summary.variables.find(({ name }) => name !== data.summary.label)?.name
  const { dataset } = data ?? {}
  useEffect(() => {
    setSamples(undefined)
    if (!path || !dataset || !variable) return
    let isWanted = true
    engine
      .ask('data.samples', { project: path, dataset, variable, split: 'validation', from: 0, count: COUNT })
      .then((found) => isWanted && setSamples(found))
      .catch(() => {})
    return () => {
      isWanted = false
    }
  }, [path, dataset, variable])
  return samples
}

/** By name: both sides name a sample in the same way. */
function joined(samples: SampleValues, predicted: PredictedSamples, classes?: readonly string[]): PredictedSample[] {
  const place = new Map(predicted.names.map((name, i) => [name, i]))
  const { variable, values, names } = samples
  return names.flatMap((name, i) => {
    const at = place.get(name)
    if (at === undefined || predicted.width !== 1 || sampleSize(variable.shape) === 0) return []
    const [truth, prediction] = [predicted.truth[at], predicted.prediction[at]]
    const own = sampleAt(values, variable.shape, i)
    return [{ name, variable, values: own, classes, truth, prediction, isRight: truth === prediction }]
  })
}
