// What an initializer file says: how the first values of a weight are drawn.
import type { Random } from '../random.ts'
import type { Fields, Values } from '../schema/index.ts'
import type { Shape } from '../tensor/shape.ts'
import type { Language } from '../text.ts'

export interface InitializerDefinition<F extends Fields = Fields> {
  type: string
  aliases: readonly string[]
  text: Readonly<Record<Language, { name: string; summary: string }>>
  formula: string
  properties: F
  /** Fills `values`, row-major of `shape`. */
  fill(
    values: Float32Array,
    shape: Shape,
    fan: { in: number; out: number },
    random: Random,
    properties: Values<F>,
  ): void
}

export function defineInitializer<F extends Fields>(definition: InitializerDefinition<F>): InitializerDefinition<F> {
  return definition
}
