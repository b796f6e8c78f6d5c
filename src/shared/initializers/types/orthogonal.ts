// Weights whose rows (or columns, whichever are fewer) are at right angles and of length 1: nothing is stretched.
import type { Random } from '../../random.ts'
import { number } from '../../schema/index.ts'
import { defineInitializer } from '../definition.ts'

export default defineInitializer({
  type: 'orthogonal',
  aliases: ['Orthogonal', '直交'],
  text: {
    en: { name: 'Orthogonal', summary: 'Turns signals without stretching them: for deep and recurrent networks.' },
    ja: {
      name: '直交行列',
      summary: '信号を伸び縮みさせずに回します。深いネットワークや再帰型のネットワークに向いています。',
    },
  },
  formula: 'Q of the QR decomposition of a normal matrix (Saxe et al., arXiv 1312.6120)',
  properties: { gain: number({ default: 1, min: 0, label: { en: 'Gain', ja: '倍率' } }) },
  fill(values, shape, _fan, random, { gain }) {
    // Kernels are one matrix: the first axis against all the others.
    const rows = shape.length > 1 ? shape[0] : 1
    const columns = values.length / rows
    const wide = rows <= columns
    const vectors = orthonormal(Math.min(rows, columns), Math.max(rows, columns), random)
    for (let i = 0; i < values.length; i++) {
      const row = Math.floor(i / columns)
      const column = i % columns
      values[i] = gain * (wide ? vectors[row][column] : vectors[column][row])
    }
  },
})

/**
 * `count` vectors of `length` numbers by Gram–Schmidt on normal ones: the Q of a QR whose R has a positive diagonal,
 * so every direction is equally likely (Mezzadri, math-ph/0609050).
 */
function orthonormal(count: number, length: number, random: Random): Float64Array[] {
  const vectors: Float64Array[] = []
  while (vectors.length < count) {
    const vector = Float64Array.from({ length }, () => random.normal())
    // Once more for what rounding left over.
    for (let pass = 0; pass < 2; pass++) for (const other of vectors) subtractProjection(vector, other)
    const norm = Math.sqrt(dot(vector, vector))
    vectors.push(vector.map((value) => value / norm))
  }
  return vectors
}

function subtractProjection(vector: Float64Array, unit: Float64Array): void {
  const along = dot(vector, unit)
  for (let i = 0; i < vector.length; i++) vector[i] -= along * unit[i]
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
