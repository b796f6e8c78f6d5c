// Where points are drawn, and which one is meant.
import { expect, test } from 'vitest'
import { nearestPoint, placed } from './points.ts'

test('the cloud fills its picture, upwards is up', () => {
  const at = placed(Float32Array.of(0, 0, 10, 5, 5, 2.5), 128, 78)
  expect([...at]).toEqual([14, 64, 114, 14, 64, 39])
})

test('points that are all one stand in the middle', () => {
  expect([...placed(Float32Array.of(3, 3, 3, 3), 100, 60)]).toEqual([50, 30, 50, 30])
})

test('the nearest point within reach', () => {
  const points = Float32Array.of(0, 0, 10, 0)
  expect(nearestPoint(points, 7, 1, 20)).toBe(1)
  expect(nearestPoint(points, 50, 50, 20)).toBeUndefined()
})
