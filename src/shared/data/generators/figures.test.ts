// The figures are those of TensorFlow Playground: ranges, labels, and what noise does.
import { expect, test } from 'vitest'
import { Random } from '../../random.ts'
import { findGenerator } from './registry.ts'

function points(type: string, noise: number, count = 2000) {
  const [x, y] = findGenerator(type)!.generate(count, new Random(1), { noise })
  return Array.from({ length: count }, (_, i) => ({ x1: x.values[2 * i], x2: x.values[2 * i + 1], y: y.values[i] }))
}

test('inputs lie between −6 and 6', () => {
  for (const type of ['xor', 'circles', 'spiral', 'gaussians', 'planeRegression', 'gaussRegression'])
    for (const { x1, x2 } of points(type, 0)) expect(Math.max(Math.abs(x1), Math.abs(x2))).toBeLessThanOrEqual(6)
})

test('without noise the labels follow their rule', () => {
  for (const { x1, x2, y } of points('xor', 0)) expect(y).toBe(x1 * x2 >= 0 ? 1 : 0)
  for (const { x1, x2, y } of points('circles', 0)) expect(y).toBe(Math.hypot(x1, x2) < 2.5 ? 1 : 0)
  for (const { x1, x2, y } of points('planeRegression', 0)) expect(y).toBeCloseTo((x1 + x2) / 10, 5)
})

test('noise blurs the border', () => {
  const wrong = points('xor', 0.5).filter(({ x1, x2, y }) => y !== (x1 * x2 >= 0 ? 1 : 0))
  expect(wrong.length).toBeGreaterThan(100)
})

test('the spiral winds 1.75 times to radius 5', () => {
  const ends = points('spiral', 0).slice(-2)
  for (const { x1, x2 } of ends) expect(Math.hypot(x1, x2)).toBeCloseTo(5, 1)
  expect(ends[0].x1).toBeCloseTo(-ends[1].x1, 5)
})

test('the hills are 1 at their tops and 0 far away', () => {
  const all = points('gaussRegression', 0, 20000)
  expect(Math.max(...all.map(({ y }) => y))).toBeGreaterThan(0.95)
  expect(Math.min(...all.map(({ y }) => y))).toBeLessThan(-0.95)
  for (const { x2, y } of all) if (Math.abs(x2) > 5) expect(y).toBe(0)
})

test('summer is warmer than winter', () => {
  const [x] = findGenerator('weather')!.generate(365, new Random(1), { days: 1, noise: 1 })
  const mean = (from: number) => {
    let sum = 0
    for (let day = from; day < from + 60; day++) sum += x.values[3 * day] / 60
    return sum
  }
  expect(mean(180) - mean(0)).toBeGreaterThan(10)
})
