// Samples to compare an exported model's predictions on: of the run's test data, or random ones where that is gone.
import type { VariablePreprocessing } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import type { FlatNetwork } from '../../shared/network/flat.ts'
import { Random } from '../../shared/random.ts'
import { type Shape, size } from '../../shared/tensor/shape.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { fillBatch } from '../data/index.ts'
import { ownData } from '../evaluation/evaluateRun.ts'
import type { NamedTensors } from '../runs/checkpoint.ts'
import type { TrainedModel } from './trainedModel.ts'

export interface Samples {
  count: number
  /** By the dataset variable. */
  batch: NamedTensors
}

/** The data of the run's test part, as the run's own preprocessing gave it; undefined where it cannot be read. */
export async function testSamples(
  runFolder: string,
  record: RunRecord,
  model: TrainedModel,
): Promise<Samples | undefined> {
  const { dataset, split } = (await readAgain(runFolder, record)) ?? {}
  if (!dataset || !split) return undefined
  const indices = split.test.length ? split.test : split.training
  const count = Math.min(indices.length, sampleCount(model.flat))
  const fits = model.variables.every(({ name, shape }) =>
    dataset.variables.some((variable) => variable.name === name && size(variable.shape) === size(shape)),
  )
  if (!fits || count === 0) return undefined
  const batch = dataset.variables.map((variable) => {
    const data = new Float32Array(count * size(variable.shape))
    fillBatch(variable, indices, 0, count, data)
    return [variable.name, { dtype: 'f32' as const, shape: [count, ...variable.shape], data }]
  })
  return { count, batch: Object.fromEntries(batch) }
}

/** Undefined where something is wrong with the data now: the model can still be taken away. */
async function readAgain(runFolder: string, record: RunRecord) {
  const optimizer = record.project.optimizers.find(({ name }) => name === record.optimizer)
  if (!record.project.datasets.some(({ name }) => name === optimizer?.dataset)) return undefined
  try {
    return await ownData(runFolder, record)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** The same at every export. */
export function randomSamples({ flat, variables, preprocessing }: TrainedModel): Samples {
  const random = new Random(1)
  const count = sampleCount(flat)
  const batch = variables.map((variable) => {
    const [low, high] = rangeOf(preprocessing.variables.find(({ name }) => name === variable.name))
    const data = Float32Array.from({ length: count * size(variable.shape) }, () => random.uniform(low, high))
    return [variable.name, { dtype: 'f32' as const, shape: [count, ...variable.shape], data }]
  })
  return { count, batch: Object.fromEntries(batch) }
}

/** What the network may be fed: pictures as bright as they come; scaled numbers within two deviations; else 0 to 1. */
function rangeOf(variable: VariablePreprocessing | undefined): [low: number, high: number] {
  const bytes =
    variable?.kind === 'pictures' || variable?.kind === 'clips' || (variable?.kind === 'tensor' && variable.bytes)
  if (bytes) return [variable.offset, 255 * variable.scale + variable.offset]
  if (variable?.kind === 'text') return [0, variable.vocabulary.length - 1]
  const scaled =
    variable?.kind === 'tensor' ||
    variable?.kind === 'sounds' ||
    variable?.kind === 'arrays' ||
    ((variable?.kind === 'table' || variable?.kind === 'window') &&
      variable.columns.some((column) => column.kind === 'number' && column.mean !== 0))
  return scaled ? [-2, 2] : [0, 1]
}

const MOST_SAMPLES = 64
/** A few seconds of plain JavaScript on a laptop. */
const MOST_MULTIPLY_ADDS = 1e9

function sampleCount(flat: FlatNetwork): number {
  const affordable = Math.floor(MOST_MULTIPLY_ADDS / Math.max(1, multiplyAdds(flat)))
  return Math.max(1, Math.min(MOST_SAMPLES, affordable))
}

function multiplyAdds({ nodes }: FlatNetwork): number {
  const shapes = new Map<string, Shape>()
  let sum = 0
  for (const { id, layer, inputs: ids, properties } of nodes) {
    const inputs = ids.map((input) => shapes.get(input)!)
    shapes.set(id, layer.shape(inputs, properties))
    sum += layer.cost?.(inputs, properties).multiplyAdds ?? 0
  }
  return sum
}
