// What arithmetic of several inputs, or of an input and a number, has in common.
import { type Field, number } from '../schema/index.ts'
import type { Ops, Tensor } from '../tensor/graph.ts'
import type { Shape } from '../tensor/shape.ts'
import { defineLayer, type LayerDefinition, ShapeProblem } from './definition.ts'
import { describe } from './shapes.ts'

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
