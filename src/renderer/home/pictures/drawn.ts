// Samples for the pictures on Home, from the generators that the sample projects train on.
import { findGenerator } from '../../../shared/data/generators/registry.ts'
import { Random } from '../../../shared/random.ts'
import { withDefaults } from '../../../shared/schema/index.ts'

/** Values of x and y of each sample, one after another. */
export function drawn(type: string, count: number, seed: number, given: Record<string, unknown> = {}) {
  const generator = findGenerator(type)!
  const [x, y] = generator.generate(count, new Random(seed), withDefaults(generator.properties, given))
  return { x: x.values, y: y.values }
}

export interface PlanePoint {
  id: number
  x: number
  y: number
  value: number
}

/** Points of the plane, −6…6, in a picture of 240 × 120. */
export function planePoints(type: string, count: number, given: Record<string, unknown> = {}): PlanePoint[] {
  const { x, y } = drawn(type, count, 4, given)
  return Array.from({ length: count }, (_, i) => ({
    id: i,
    x: 120 + x[2 * i] * 9.6,
    y: 60 - x[2 * i + 1] * 9.6,
    value: y[i],
  }))
}
