// Samples as points of a plane: the two directions in which their inputs differ most (principal component analysis).
import type { VariableData } from '../../../shared/data/dataset.ts'
import type { Projection } from '../../../shared/protocol/data.ts'
import { Random } from '../../../shared/random.ts'
import { size } from '../../../shared/tensor/shape.ts'
import { fillBatch } from '../../data/index.ts'
import type { OpenDataset } from '../datasets.ts'
import { samplesOf } from './samples.ts'
import { labelOf } from './summary.ts'

const MOST_SAMPLES = 2000
/** Wider inputs (pictures) are thinned to so many numbers. */
const MOST_NUMBERS = 800

export async function projectionOf(open: OpenDataset): Promise<Projection> {
  const { dataset } = open
  const label = labelOf(open)
  const inputs = dataset.variables.filter(({ name }) => name !== label?.name)
  const all = new Random(1).shuffle(Int32Array.from({ length: dataset.count }, (_, i) => i))
  const indices = all.slice(0, MOST_SAMPLES).sort()
  const { names, splits, labels } = samplesOf(open, {
    variable: (label ?? inputs[0]).name,
    indices: [...indices],
    from: 0,
    count: indices.length,
  })
  const rows = Array.from(indices, (sample) => numbersOf(inputs, sample))
  return { indices, names, splits, labels, ...(await principal(rows)) }
}

function numbersOf(inputs: readonly VariableData[], sample: number): number[] {
  return inputs.flatMap((input) => {
    const width = size(input.shape)
    const numbers = new Float32Array(width)
    fillBatch(input, Int32Array.of(sample), 0, 1, numbers)
    const step = Math.ceil(width / MOST_NUMBERS)
    return Array.from({ length: Math.ceil(width / step) }, (_, i) => numbers[i * step])
  })
}

async function principal(rows: number[][]): Promise<Pick<Projection, 'points' | 'explained'>> {
  if (rows.length < 2 || rows[0].length < 2)
    return { points: Float32Array.from(rows.flatMap(([value = 0]) => [value, 0])), explained: [1, 0] }
  const { PCA } = await import('ml-pca')
  // Two components one after the other: all of them would take minutes for pictures.
  const pca = new PCA(rows, { method: 'NIPALS', nCompNIPALS: 2 })
  const scores = pca.predict(rows, { nComponents: 2 }).to2DArray()
  const means = rows[0].map((_, k) => rows.reduce((sum, row) => sum + row[k], 0) / rows.length)
  const total = rows.reduce((sum, row) => sum + row.reduce((s, value, k) => s + (value - means[k]) ** 2, 0), 0)
  const along = (axis: number) => (total > 0 ? scores.reduce((sum, row) => sum + row[axis] ** 2, 0) / total : 0)
  return { points: Float32Array.from(scores.flat()), explained: [along(0), along(1)] }
}
