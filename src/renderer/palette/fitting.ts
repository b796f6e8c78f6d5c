// Which blocks can stand at the end of a wire that was let go in empty space.
import { ShapeProblem } from '../../shared/layers/definition.ts'
import { type AnyLayer, layerTypes } from '../../shared/layers/registry.ts'
import { inputCount } from '../../shared/network/ports.ts'
import { withDefaults } from '../../shared/schema/index.ts'
import type { Shape } from '../../shared/tensor/shape.ts'

/** Behind an output of that shape (undefined: not known yet). */
export function fittingAfter(shape: Shape | undefined): readonly AnyLayer[] {
  return layerTypes().filter((layer) => inputCount(layer).most > 0 && (!shape || takes(layer, shape)))
}

/** Before an input: everything that gives numbers, and is not an end. */
export function fittingBefore(): readonly AnyLayer[] {
  return layerTypes().filter(({ terminal, category }) => !terminal && category !== 'loss')
}

function takes(layer: AnyLayer, shape: Shape): boolean {
  const { least } = inputCount(layer)
  try {
    const inputs = Array.from({ length: Math.max(1, least) }, () => shape)
    return layer.shape(inputs, withDefaults(layer.properties, {})).every((size) => Number.isInteger(size) && size > 0)
  } catch (error) {
    if (error instanceof ShapeProblem) return false
    throw error
  }
}
