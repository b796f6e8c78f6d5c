// Gathering batches: every array type, scale and offset, parts of an order.
import { expect, test } from 'vitest'
import type { VariableData } from '../../shared/data/dataset.ts'
import { fillBatch } from './index.ts'

const order = Int32Array.from([2, 0, 1])

test.each([Uint8Array, Float32Array, Int32Array])('%o', (ArrayType) => {
  const values = ArrayType.from([0, 1, 10, 11, 20, 21])
  const variable: VariableData = { name: 'x', shape: [1, 2], values, scale: 0.5, offset: 1 }
  const out = new Float32Array(4)
  fillBatch(variable, order, 0, 2, out)
  expect([...out]).toEqual([11, 11.5, 1, 1.5])
  fillBatch(variable, order, 2, 1, out)
  expect([...out]).toEqual([6, 6.5, 1, 1.5])
})
