// Length of a vector.
import { number } from '../../schema/index.ts'
import type { Ops, Tensor } from '../../tensor/graph.ts'
import { defineReduction } from '../arithmetic.ts'

/** Keeps the root's gradient finite where everything is 0. */
const TINY = 1e-24

export default defineReduction({
  type: 'norm',
  aliases: ['Norm', 'length', 'L2 norm', 'magnitude', '大きさ', '長さ'],
  text: {
    en: { name: 'Norm', summary: 'The length of a sample as a vector, as a whole or along some axes.' },
    ja: { name: 'ノルム', summary: 'サンプルをベクトルと見た長さを、全体または指定した軸に沿って求めます。' },
  },
  formula: 'y = (Σ |x|ᵖ)^(1/p)',
  properties: { p: number({ default: 2, min: 1, label: { en: 'Power p', ja: '次数 p' } }) },
  examples: [
    { inputs: [[3, 5]], properties: { p: 1, axes: [1] } },
    { inputs: [[4]], properties: { p: 3 } },
  ],
  reduce(op, x, axes, { p }) {
    if (p === 1) return op.sum(op.abs(x), axes, true)
    const total = op.maximum(op.sum(power(op, x, p), axes, true), TINY)
    return p === 2 ? op.sqrt(total) : op.pow(total, 1 / p)
  },
})

const power = (op: Ops, x: Tensor, p: number) => (p === 2 ? op.mul(x, x) : op.pow(op.abs(x), p))
