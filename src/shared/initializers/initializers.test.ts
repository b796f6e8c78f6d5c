// Initializers: the moments they promise, the same values for the same seed, orthogonality.
import { expect, test } from 'vitest'
import { Random } from '../random.ts'
import { checkFields, type Field, withDefaults } from '../schema/index.ts'
import { size } from '../tensor/shape.ts'
import { languages } from '../text.ts'
import { findInitializer, initializerTypes } from './registry.ts'

const fan = { in: 300, out: 100 }

function fill(type: string, given: Record<string, unknown> = {}, shape = [300, 100], seed = 1): Float32Array {
  const initializer = findInitializer(type)!
  const values = new Float32Array(size(shape)).fill(Number.NaN)
  initializer.fill(values, shape, fan, new Random(seed), withDefaults(initializer.properties, given))
  return values
}

function moments(values: Float32Array) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(variance), largest: values.reduce((most, v) => Math.max(most, Math.abs(v)), 0) }
}

test('zeros, ones and constants', () => {
  expect(fill('zeros', {}, [3])).toEqual(new Float32Array(3))
  expect(fill('ones', {}, [3])).toEqual(new Float32Array([1, 1, 1]))
  expect(fill('constant', { value: -2.5 }, [2])).toEqual(new Float32Array([-2.5, -2.5]))
})

// 30,000 values: the mean's error is deviation/173, the deviation's 0.4 %; five of them are allowed.
const promises: [string, Record<string, unknown>, number, number?][] = [
  ['normal', { deviation: 0.2 }, 0.2],
  ['uniform', { limit: 0.3 }, 0.3 / Math.sqrt(3), 0.3],
  // Cut at ±2σ a normal has the deviation 0.87962566σ.
  ['truncatedNormal', { deviation: 0.2 }, 0.2 * 0.87962566, 0.4],
  ['lecunNormal', {}, Math.sqrt(1 / 300)],
  ['xavierFanIn', {}, 1 / Math.sqrt(300)],
  ['glorotNormal', {}, Math.sqrt(2 / 400)],
  ['glorotUniform', {}, Math.sqrt(2 / 400), Math.sqrt(6 / 400)],
  ['heNormal', {}, Math.sqrt(2 / 300)],
  ['heUniform', {}, Math.sqrt(2 / 300), Math.sqrt(6 / 300)],
]

test.each(promises)('%s %j has mean 0 and deviation %d', (type, given, deviation, limit) => {
  const seen = moments(fill(type, given))
  expect(Math.abs(seen.mean)).toBeLessThan((5 * deviation) / Math.sqrt(30_000))
  expect(Math.abs(seen.deviation / deviation - 1)).toBeLessThan(5 / Math.sqrt(60_000))
  if (limit) {
    expect(seen.largest).toBeLessThanOrEqual(Math.fround(limit))
    expect(seen.largest).toBeGreaterThan(limit * 0.99)
  } else expect(seen.largest).toBeGreaterThan(3 * deviation)
})

test.each([[[40, 60]], [[60, 40]], [[8, 3, 3, 3]], [[30, 2, 3]], [[5]]])('orthogonal of %j', (shape) => {
  const values = fill('orthogonal', { gain: 2 }, shape)
  const rows = shape.length > 1 ? shape[0] : 1
  const columns = values.length / rows
  const wide = rows <= columns
  const at = (vector: number, i: number) => (wide ? values[vector * columns + i] : values[i * columns + vector])
  const [count, length] = wide ? [rows, columns] : [columns, rows]
  for (let a = 0; a < count; a++)
    for (let b = 0; b <= a; b++) {
      let product = 0
      for (let i = 0; i < length; i++) product += at(a, i) * at(b, i)
      expect(product).toBeCloseTo(a === b ? 4 : 0, 5)
    }
})

test.each(initializerTypes().map((initializer) => [initializer.type, initializer] as const))(
  '%s is whole',
  (type, it) => {
    expect(checkFields(it.properties, withDefaults(it.properties, {}))).toEqual([])
    for (const language of languages) {
      expect(Object.values(it.text[language]).every((words) => words)).toBe(true)
      for (const field of Object.values<Field>(it.properties)) expect(field.label[language]).not.toBe('')
    }
    expect(it.formula).not.toBe('')
    const values = fill(type, {}, [20, 10], 7)
    expect(fill(type, {}, [20, 10], 7)).toEqual(values)
    expect(values.every(Number.isFinite)).toBe(true)
    if (values.some((value) => value !== values[0])) expect(fill(type, {}, [20, 10], 8)).not.toEqual(values)
  },
)
