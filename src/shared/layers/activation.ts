// What activations have in common: one input, the same shape out.
import type { Fields, Values } from '../schema/index.ts'
import type { Ops, Tensor } from '../tensor/graph.ts'
import type { Shape } from '../tensor/shape.ts'
import { defineLayer, type LayerDefinition } from './definition.ts'

type Own = 'type' | 'aliases' | 'text' | 'formula'

interface ActivationParts<F extends Fields>
  extends Pick<LayerDefinition<F>, Own | 'keras'>,
    Partial<Pick<LayerDefinition<F>, 'common' | 'examples' | 'shape' | 'rectifier'>> {
  properties?: F
  apply(op: Ops, x: Tensor, properties: Values<F>): Tensor
}

export function defineActivation<F extends Fields = Record<never, never>>(parts: ActivationParts<F>) {
  const { apply, properties = {} as F, ...texts } = parts
  return defineLayer<F>({
    category: 'activation',
    properties,
    examples: [{ inputs: [[10]] }, { inputs: [[2, 3, 3]] }],
    shape: ([input]: readonly Shape[]) => input,
    ...texts,
    forward: (op, [x], _, p) => apply(op, x, p),
  })
}

/** eˣ − 1 for negative x, 0 for others; never overflows. */
export function exponentialBelowZero(op: Ops, x: Tensor): Tensor {
  return op.sub(op.exp(op.minimum(x, 0)), 1)
}
