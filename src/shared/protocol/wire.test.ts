// Messages come out as they went in, typed arrays included.
import { expect, test } from 'vitest'
import { pack, unpack } from './wire.ts'

test('plain data, text and typed arrays survive the journey', () => {
  const message = {
    id: 3,
    name: '数字',
    nested: [1.5, null, true, { empty: [] }],
    floats: Float32Array.of(1.5, -0, Number.NaN, Number.POSITIVE_INFINITY),
    ints: Int32Array.of(-1, 2 ** 31 - 1),
    bytes: Uint8Array.of(0, 255),
  }
  expect(unpack(pack(message))).toEqual(message)
})

test('a typed array that is a view of a larger one travels alone', () => {
  const view = new Float32Array([1, 2, 3, 4]).subarray(1, 3)
  expect(unpack(pack({ odd: 'x', view }))).toEqual({ odd: 'x', view: Float32Array.of(2, 3) })
})

test('what is undefined is left out', () => {
  expect(unpack(pack({ a: undefined, b: 1 }))).toEqual({ b: 1 })
})

test("what arrives in a part of Node's buffer is read as well", () => {
  const bytes = pack({ odd: 'x', floats: Float32Array.of(1, 2) })
  const within = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3)
  expect(unpack(within)).toEqual({ odd: 'x', floats: Float32Array.of(1, 2) })
})
