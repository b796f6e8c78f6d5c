// The training points of a problem with two inputs, and the plane of the best model's predictions around them.
import { useEffect, useState } from 'react'
import type { Variable } from '../../shared/data/dataset.ts'
import { inOwnUnits } from '../../shared/data/units.ts'
import type { SampleValues } from '../../shared/protocol/data.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { engine } from '../engine/connection.ts'
import { sampleSize } from '../samples/sampleKind.ts'
import { useProject } from '../store/project.ts'
import type { Plane } from './boundary.ts'
import type { Points } from './boundaryPoints.ts'
import { useBestModel } from './useBestModel.ts'
import type { KnownDataset } from './useDataSummary.ts'

export interface PlanePoints extends Points {
  names: readonly [string, string]
}

/** Points asked for; those for training are shown. */
const MOST = 1000
const GRID = 80
const ASK_MILLISECONDS = 500

/** The one input, where it is of two numbers and the label is one class or number. */
export function planeInput(data: KnownDataset | undefined): Variable | undefined {
  if (!data?.summary.label) return undefined
  const label = data.summary.variables.find(({ name }) => name === data.summary.label)
  const inputs = data.summary.variables.filter((variable) => variable !== label)
  return inputs.length === 1 && label && sampleSize(inputs[0].shape) === 2 && sampleSize(label.shape) === 1
    ? inputs[0]
    : undefined
}

export function usePlanePoints(data: KnownDataset | undefined, record: RunRecord | undefined) {
  const path = useProject((state) => state.path)
  const [points, setPoints] = useState<PlanePoints>()
  const variable = planeInput(data)?.name
  const { dataset } = data ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run's scales do not change
  useEffect(() => {
    setPoints(undefined)
    if (!path || !dataset || !variable || !record) return
    let isWanted = true
    engine
      .ask('data.samples', {
        project: path,
        dataset,
        variable,
        indices: spread(data!.summary.count),
        from: 0,
        count: MOST,
      })
      .then((samples) => isWanted && setPoints(pointsOf(samples, record, data!)))
      // Without points there is no picture; the curves are there all the same.
      .catch(() => {})
    return () => {
      isWanted = false
    }
  }, [path, dataset, variable, record?.created])
  return points
}

export function usePlane(run: string | undefined, bestEpoch: number | undefined, points: PlanePoints | undefined) {
  const key = run && points && bestEpoch !== undefined ? `${run}\n${bestEpoch}` : undefined
  return useBestModel<Plane>(
    key,
    async () => ({
      ...(await engine.ask('model.grid', { run: run!, x: points!.x, y: points!.y, size: GRID })),
      size: GRID,
    }),
    ASK_MILLISECONDS,
  )
}

/** From all over the data: they may lie in an order. */
function spread(count: number): number[] {
  const most = Math.min(MOST, count)
  return Array.from({ length: most }, (_, i) => Math.floor((i * count) / most))
}

function pointsOf(samples: SampleValues, record: RunRecord, data: KnownDataset): PlanePoints {
  const { variable, splits } = samples
  const all = inOwnUnits(Float32Array.from(samples.values), record.preprocessing, variable.name)
  const own = all.filter((_, i) => splits[i >> 1] === 'training')
  const label = data.summary.variables.find(({ name }) => name === data.summary.label)
  const labels = samples.labels.filter((_, i) => splits[i] === 'training')
  const [first = 'x1', second = 'x2'] = variable.features ?? []
  return {
    names: [first, second],
    classes: label?.classes,
    x: rangeOf(own.filter((_, i) => i % 2 === 0)),
    y: rangeOf(own.filter((_, i) => i % 2 === 1)),
    range: [Math.min(...labels), Math.max(...labels)],
    values: own,
    labels,
  }
}

/** With a margin, so that no point lies on the edge. */
function rangeOf(values: Float32Array): [number, number] {
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  const margin = (greatest - least || 1) * 0.08
  return [least - margin, greatest + margin]
}
