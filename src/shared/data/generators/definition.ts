// What a generator file says: its texts, its settings, and how samples are drawn.
import type { Random } from '../../random.ts'
import type { Fields, Values } from '../../schema/index.ts'
import type { Language } from '../../text.ts'
import type { VariableData } from '../dataset.ts'

export interface GeneratorDefinition<F extends Fields = Fields> {
  type: string
  text: Readonly<Record<Language, { name: string; summary: string }>>
  properties: F
  /** Whether inputs are standardised by default; the course's figures are drawn in their own coordinates. */
  scaling: 'standardise' | 'none'
  /**
   * `count` samples: `x` and `y`, the same for the same random state and properties.
   * Tables name their `features`, class labels their `classes`; pictures are bytes.
   */
  generate(count: number, random: Random, properties: Values<F>): VariableData[]
}

export function defineGenerator<F extends Fields>(definition: GeneratorDefinition<F>): GeneratorDefinition<F> {
  return definition
}

/** A table variable of `features.length` numbers per sample. */
export function numbers(name: string, features: readonly string[], values: Float32Array): VariableData {
  return { name, shape: [features.length], features, values, scale: 1, offset: 0 }
}

/** A label variable of class indices. */
export function labels(classes: readonly string[], values: Int32Array): VariableData {
  return { name: 'y', shape: [1], classes, values, scale: 1, offset: 0 }
}
