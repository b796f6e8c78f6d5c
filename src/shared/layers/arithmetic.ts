// What arithmetic of several inputs, or of an input and a number, has in common.
import { boolean, type Field, type Fields, integers, number, type Values } from '../schema/index.ts'
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
  extends Pick<LayerDefinition<ScalarFields>, 'type' | 'aliases' | 'text' | 'formula' | 'examples'>,
    Partial<Pick<LayerDefinition<ScalarFields>, 'keras'>> {
  preset: number
  apply(op: Ops, x: Tensor, value: number): Tensor
}

/** An operation of every element with one number. */
export function defineScalar({ preset, apply, ...own }: ScalarParts) {
  return defineLayer<ScalarFields>({
    category: 'arithmetic',
    keras: () => notInKeras({ en: own.text.en.name, ja: own.text.ja.name }),
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

interface ReductionParts<F extends Fields>
  extends Pick<LayerDefinition<F>, 'type' | 'aliases' | 'text' | 'formula'>,
    Partial<Pick<LayerDefinition<F>, 'examples'>> {
  properties?: F
  /** Leaves the reduced axes as 1. */
  reduce(op: Ops, x: Tensor, axes: readonly number[], properties: Values<F>): Tensor
}

/** A sum, a mean or the like of each sample along axes; nothing left is one number. */
export function defineReduction<F extends Fields = Record<never, never>>(parts: ReductionParts<F>) {
  const { reduce, properties = {} as F, examples = [], ...own } = parts
  return defineLayer<F & typeof reductionFields>({
    category: 'arithmetic',
    ...own,
    properties: { ...properties, ...reductionFields },
    examples: [
      { inputs: [[5]] },
      { inputs: [[2, 3, 4]], properties: { axes: [1, 2] } },
      { inputs: [[2, 3, 4]], properties: { axes: [0], keepDims: true } },
      ...examples,
    ],
    shape: ([input]: readonly Shape[], p) => reducedShape(input, p),
    forward(op, [x], _, p) {
      const input = x.shape.slice(1)
      const over = axesOf(input, p).map((axis) => axis + 1)
      return op.reshape(reduce(op, x, over, p), [-1, ...reducedShape(input, p)])
    },
    keras: () => notInKeras({ en: own.text.en.name, ja: own.text.ja.name }),
  })
}

type ReductionSettings = Values<typeof reductionFields>

/** All axes where none are chosen. */
const axesOf = (input: Shape, { axes }: ReductionSettings) => (axes.length ? axes : input.map((_, i) => i))

function reducedShape(input: Shape, p: ReductionSettings): Shape {
  for (const axis of p.axes) expectAxis(input, axis, 'axes')
  const over = axesOf(input, p)
  if (p.keepDims) return input.map((length, i) => (over.includes(i) ? 1 : length))
  const rest = input.filter((_, i) => !over.includes(i))
  return rest.length ? rest : [1]
}

interface PairParts
  extends Pick<LayerDefinition, 'type' | 'aliases' | 'text' | 'formula'>,
    Partial<Pick<LayerDefinition, 'examples' | 'keras'>> {
  apply(op: Ops, a: Tensor, b: Tensor): Tensor
}

/** An operation of two inputs, element by element; axes of length 1 stretch. */
export function definePair({ apply, ...own }: PairParts) {
  return defineLayer({
    category: 'arithmetic',
    properties: {},
    examples: [
      { inputs: [[4], [4]] },
      {
        inputs: [
          [2, 3, 3],
          [2, 1, 1],
        ],
      },
    ],
    keras: () => notInKeras({ en: own.text.en.name, ja: own.text.ja.name }),
    ...own,
    inputs: 2,
    shape: broadcastInputs,
    forward: (op, [a, b]) => apply(op, a, b),
  })
}

interface FunctionParts
  extends Pick<LayerDefinition, 'type' | 'aliases' | 'text' | 'formula'>,
    Partial<Pick<LayerDefinition, 'examples' | 'keras'>> {
  apply(op: Ops, x: Tensor): Tensor
}

/** A function of every element alone. */
export function defineFunction({ apply, ...own }: FunctionParts) {
  return defineLayer({
    category: 'arithmetic',
    properties: {},
    examples: [{ inputs: [[7]] }, { inputs: [[2, 3, 3]] }],
    keras: () => notInKeras({ en: own.text.en.name, ja: own.text.ja.name }),
    ...own,
    shape: ([input]) => input,
    forward: (op, [x]) => apply(op, x),
  })
}

/** 1 where a condition holds, 0 elsewhere. */
export function asNumber(op: Ops, condition: Tensor): Tensor {
  return op.cast(condition, 'f32')
}

/** 'True' of a number: that it is not 0. */
export function isTrue(op: Ops, x: Tensor): Tensor {
  return op.logicalNot(op.equal(x, 0))
}
