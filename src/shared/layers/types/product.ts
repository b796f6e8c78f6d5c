// Product along axes.

import type { Ops, Tensor } from '../../tensor/graph.ts'
import { defineReduction } from '../arithmetic.ts'

export default defineReduction({
  type: 'product',
  aliases: ['Prod', 'product', '総乗', '掛け合わせる'],
  text: {
    en: { name: 'Product', summary: 'Multiplies the elements of a sample together, all of them or along some axes.' },
    ja: { name: '総積', summary: 'サンプルの要素を、すべて、または指定した軸に沿って掛け合わせます。' },
  },
  formula: 'y = Π x',
  examples: [{ inputs: [[7, 2]], properties: { axes: [0] }, range: [0.5, 1.5] }],
  reduce: (op, x, axes) => axes.reduce((product, axis) => productAlong(op, product, axis), x),
})

/** Multiplies the first half with the second until one is left: exact gradients, even where elements are 0. */
function productAlong(op: Ops, x: Tensor, axis: number): Tensor {
  const length = x.shape[axis]
  if (length === 1) return x
  const half = Math.floor(length / 2)
  const part = (start: number, stop: number) => op.slice(x, [start], [stop], [1], [axis])
  const product = op.mul(part(0, half), part(half, 2 * half))
  const rest = length % 2 ? [part(length - 1, length)] : []
  return productAlong(op, op.concat([product, ...rest], axis), axis)
}
