// How initializers draw their numbers.
import type { Random } from '../random.ts'
import { type Field, number } from '../schema/index.ts'

/** Normal numbers of mean 0. */
export function drawNormal(values: Float32Array, random: Random, deviation: number): void {
  for (let i = 0; i < values.length; i++) values[i] = deviation * random.normal()
}

/** Uniform numbers in [−limit, limit). */
export function drawUniform(values: Float32Array, random: Random, limit: number): void {
  for (let i = 0; i < values.length; i++) values[i] = random.uniform(-limit, limit)
}

export function deviation(standard: number): Field<number> {
  return number({ default: standard, min: 0, label: { en: 'Standard deviation σ', ja: '標準偏差 σ' } })
}
