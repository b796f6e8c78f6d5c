// What CumSum and CumProd have in common: each element combined with all before it along an axis.
import { boolean, integer } from '../schema/index.ts'
import type { Ops, Tensor } from '../tensor/graph.ts'
import { defineLayer, type LayerDefinition } from './definition.ts'
import { notInKeras } from './kerasForms.ts'
import { expectAxis } from './shapes.ts'

const properties = {
  axis: integer({
    default: 0,
    min: 0,
    label: { en: 'Axis', ja: '軸' },
    help: { en: 'Counted from 0, without the batch.', ja: 'バッチを除き0から数えます。' },
  }),
  exclusive: boolean({
    default: false,
    label: { en: 'Without the element itself', ja: 'その要素自身を含めない' },
  }),
  reverse: boolean({ default: false, label: { en: 'From the end', ja: '末尾から' } }),
}

interface Parts extends Pick<LayerDefinition, 'type' | 'aliases' | 'text' | 'formula'> {
  combine: 'add' | 'mul'
  /** What changes nothing when it is combined. */
  neutral: number
}

export function defineCumulative({ combine, neutral, ...own }: Parts) {
  return defineLayer<typeof properties>({
    category: 'arithmetic',
    ...own,
    properties,
    examples: [
      { inputs: [[7]] },
      { inputs: [[2, 3, 4]], properties: { axis: 1 } },
      { inputs: [[2, 5]], properties: { axis: 1, exclusive: true } },
      { inputs: [[4, 2]], properties: { reverse: true } },
      { inputs: [[3, 6]], properties: { axis: 1, exclusive: true, reverse: true } },
      { inputs: [[1, 2]], properties: { exclusive: true } },
    ],
    shape([input], { axis }) {
      expectAxis(input, axis)
      return input
    },
    forward(op, [x], _, p) {
      const axis = p.axis + 1
      const turn = (y: Tensor) => (p.reverse ? op.flip(y, [axis]) : y)
      const start = p.exclusive ? moved(op, turn(x), axis, 1, neutral) : turn(x)
      let result = start
      // Each round doubles how many elements are in: few operations, and exact gradients even where elements are 0.
      for (let distance = 1; distance < x.shape[axis]; distance *= 2)
        result = op[combine](result, moved(op, result, axis, distance, neutral))
      return turn(result)
    },
    keras: () => notInKeras({ en: own.text.en.name, ja: own.text.ja.name }),
  })
}

/** Moved towards the end by `distance`, `value` filling up the beginning. */
function moved(op: Ops, x: Tensor, axis: number, distance: number, value: number): Tensor {
  const zeros = x.shape.map(() => 0)
  const padded = op.pad(x, zeros.with(axis, distance), zeros, value)
  return op.slice(padded, [0], [x.shape[axis]], [1], [axis])
}
