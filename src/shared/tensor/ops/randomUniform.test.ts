// Whether the random numbers look random: moments, neighbours, and independence of seeds and streams.
import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { Graph } from '../graph.ts'
import { ndarray } from '../ndarray.ts'

const COUNT = 1 << 17
/** In standard deviations; nothing here should be that far off by chance. */
const LIMIT = 4.5

function numbers(seed: number, stream: number): Float64Array {
  const graph = new Graph()
  const uniform = graph.op.randomUniform([COUNT], graph.input('seed', 'u32', []), stream)
  return evaluate([uniform], () => ndarray([], [seed]))[0].data
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length

/** How many standard deviations the correlation of two lists is away from 0. */
function correlation(a: Float64Array, b: Float64Array, lag = 0): number {
  const length = a.length - lag
  let sum = 0
  for (let i = 0; i < length; i++) sum += (a[i] - 0.5) * (b[i + lag] - 0.5)
  return (sum * 12) / Math.sqrt(length)
}

test.each([0, 1, 12345, 2 ** 32 - 1])('seed %i gives uniform numbers without serial correlation', (seed) => {
  const values = numbers(seed, 0)
  expect(Math.min(...sample(values))).toBeGreaterThanOrEqual(0)
  expect(Math.max(...sample(values))).toBeLessThan(1)
  expect(Math.abs(mean(values) - 0.5) * Math.sqrt(12 * COUNT)).toBeLessThan(LIMIT)
  const variance = mean(values.map((value) => (value - 0.5) ** 2))
  expect(Math.abs(variance - 1 / 12) * Math.sqrt(180 * COUNT)).toBeLessThan(LIMIT)
  for (const lag of [1, 2, 3, 4, 8, 16, 28, 32, 64, 100, 256, 512, 784, 1024, 4096])
    expect(Math.abs(correlation(values, values, lag)), `lag ${lag}`).toBeLessThan(LIMIT)
})

test('pairs of neighbours fill the square evenly', () => {
  const values = numbers(7, 3)
  const side = 32
  const cells = new Float64Array(side * side)
  for (let i = 0; i + 1 < COUNT; i++) cells[Math.floor(values[i] * side) * side + Math.floor(values[i + 1] * side)]++
  const expected = (COUNT - 1) / cells.length
  const chiSquared = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  expect(Math.abs(chiSquared - cells.length) / Math.sqrt(2 * cells.length)).toBeLessThan(LIMIT)
})

test.each([1, 2, 256, 65536, 2 ** 31])('seeds %i apart are unrelated', (distance) => {
  expect(Math.abs(correlation(numbers(99, 0), numbers(99 + distance, 0)))).toBeLessThan(LIMIT)
})

test.each([1, 2, 16])('streams %i apart are unrelated', (distance) => {
  expect(Math.abs(correlation(numbers(99, 4), numbers(99, 4 + distance)))).toBeLessThan(LIMIT)
})

const sample = (values: Float64Array) => values.subarray(0, 10_000)
