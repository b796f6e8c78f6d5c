// What arithmetic of several inputs, or of an input and a number, has in common.
import { boolean, type Field, integers, number, type Values } from '../schema/index.ts'
import type { Ops, Tensor } from '../tensor/graph.ts'
import type { Shape } from '../tensor/shape.ts'
import { defineLayer, type LayerDefinition, ShapeProblem } from './definition.ts'
import { notInKeras } from './kerasForms.ts'
import { describe, expectAxis } from './shapes.ts'

/** The shape of an elementwise result: axes of length 1 stretch. Throws where the inputs do not fit together. */
export function broadcastInputs(inputs: readonly Shape[]): Shape {
  return inputs.reduce((a, b) => {
    const fits = a.length === b.length && a.every((length, i) => length === b[i] || length === 1 || b[i] === 1)
    if (!fits) throw mismatch(a, b)
    return a.map((length, i) => Math.max(length, b[i]))
  })
}

function mismatch(a: Shape, b: Shape): ShapeProblem {
  const first = describe(a)
  const second = describe(b)
  return new ShapeProblem({
    en: `needs inputs of one shape; it receives ${first.en} and ${second.en}. Make the two equal, for instance with a Dense or a 1×1 convolution in one branch.`,
    ja: `形のそろった入力が必要です（今は${first.ja}と${second.ja}）。片方に全結合や 1×1 の畳み込みを置くなどして、形をそろえてください。`,
  })
}

type ScalarFields = { value: Field<number> }

interface ScalarParts
  extends Pick<LayerDefinition<ScalarFields>, 'type' | 'aliases' | 'text' | 'formula' | 'examples' | 'keras'> {
  preset: number
  apply(op: Ops, x: Tensor, value: number): Tensor
}

/** An operation of every element with one number. */
export function defineScalar({ preset, apply, ...own }: ScalarParts) {
  return defineLayer<ScalarFields>({
    category: 'arithmetic',
    ...own,
    properties: { value: number({ default: preset, label: { en: 'Number c', ja: '数 c' } }) },
    shape: ([input]) => input,
    forward: (op, [x], _, { value }) => apply(op, x, value),
  })
}

const reductionFields = {
  axes: integers({
    default: [],
    min: 0,
    label: { en: 'Axes', ja: '軸' },
    help: {
      en: 'Counted from 0, without the batch. Empty: all.',
      ja: 'バッチを除き0から数えます。空欄ならすべての軸です。',
    },
  }),
  keepDims: boolean({
    default: false,
    label: { en: 'Keep the axes as 1', ja: '軸を長さ1で残す' },
  }),
}

interface ReductionParts extends Pick<LayerDefinition, 'type' | 'aliases' | 'text' | 'formula'> {
  /** Leaves the reduced axes as 1. */
  reduce(op: Ops, x: Tensor, axes: readonly number[]): Tensor
}

/** A sum or mean of each sample along axes; nothing left is one number. */
export function defineReduction({ reduce, ...own }: ReductionParts) {
  const shape = ([input]: readonly Shape[], { axes, keepDims }: Values<typeof reductionFields>) => {
    for (const axis of axes) expectAxis(input, axis, 'axes')
    const over = axes.length ? axes : input.map((_, i) => i)
    if (keepDims) return input.map((length, i) => (over.includes(i) ? 1 : length))
    const rest = input.filter((_, i) => !over.includes(i))
    return rest.length ? rest : [1]
  }
  return defineLayer<typeof reductionFields>({
    category: 'arithmetic',
    ...own,
    properties: reductionFields,
    examples: [
      { inputs: [[5]] },
      { inputs: [[2, 3, 4]], properties: { axes: [1, 2] } },
      { inputs: [[2, 3, 4]], properties: { axes: [0], keepDims: true } },
    ],
    shape,
    forward(op, [x], _, p) {
      const over = p.axes.length ? p.axes.map((axis) => axis + 1) : x.shape.slice(1).map((_, i) => i + 1)
      return op.reshape(reduce(op, x, over), [-1, ...shape([x.shape.slice(1)], p)])
    },
    keras: () => notInKeras({ en: own.text.en.name, ja: own.text.ja.name }),
  })
}
