// Safetensors: what is written is read again, what other tools wrote is read, garbage ends in a clear error.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../shared/errors.ts'
import { type TensorData, type TensorValues, valuesOf } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import { decodeSafetensors, encodeSafetensors, type Safetensors } from './safetensors.ts'

const bytesOf = (values: TensorValues) => Buffer.from(values.buffer, values.byteOffset, values.byteLength)
const encoded = (content: Safetensors) => new Uint8Array(Buffer.concat(encodeSafetensors(content)))

/** A file as another tool might write it. */
function file(header: unknown, data: Uint8Array = new Uint8Array()): Uint8Array {
  const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(json.length))
  return Buffer.concat([length, json, data])
}

const tensor: fc.Arbitrary<TensorData> = fc
  .record({
    dtype: fc.constantFrom('f32', 'i32', 'u32', 'bool'),
    shape: fc.array(fc.nat({ max: 4 }), { maxLength: 3 }),
    seed: fc.infiniteStream(fc.nat({ max: 255 })),
  })
  .map(({ dtype, shape, seed }) => {
    const data = valuesOf(dtype, size(shape))
    const bytes = bytesOf(data)
    // Any bits, NaNs with their payload included.
    for (let i = 0; i < bytes.length; i++) bytes[i] = seed.next().value!
    return { dtype, shape, data }
  })
const name = fc
  .oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'conv1/kernel', '重み'))
  .filter((words) => words !== '__metadata__')
const content = fc.record({ tensors: fc.dictionary(name, tensor), metadata: fc.dictionary(fc.string(), fc.string()) })

test('every content comes back to the bit', () => {
  fc.assert(
    fc.property(content, ({ tensors, metadata }) => {
      const read = decodeSafetensors(encoded({ tensors, metadata }), 'x')
      expect(Object.entries(read.metadata).sort()).toEqual(Object.entries(metadata).sort())
      expect(Object.keys(read.tensors).sort()).toEqual(Object.keys(tensors).sort())
      for (const [key, value] of Object.entries(read.tensors)) {
        const before = Object.entries(tensors).find(([other]) => other === key)![1]
        expect([value.dtype, value.shape]).toEqual([before.dtype, before.shape])
        expect(bytesOf(value.data).equals(bytesOf(before.data))).toBe(true)
      }
    }),
  )
})

test('changed and cut files never crash: they read, or end in a UserError', () => {
  const broken = fc.tuple(content, fc.nat(), fc.nat({ max: 255 }), fc.nat()).map(([before, at, byte, cut]) => {
    const bytes = encoded(before)
    bytes[at % bytes.length] = byte
    return bytes.subarray(0, bytes.length - (cut % 3 === 0 ? cut % bytes.length : 0))
  })
  const garbage = fc.oneof(
    broken,
    fc.uint8Array(),
    fc.json().map((json) => file(json)),
    fc.jsonValue().map((value) => file({ a: value }, new Uint8Array(8))),
  )
  fc.assert(
    fc.property(garbage, (bytes) => {
      try {
        decodeSafetensors(bytes, 'model.safetensors')
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
        expect((error as UserError).text.ja).toContain('model.safetensors')
      }
    }),
    { numRuns: 500 },
  )
})

test('a file in the layout of the reference library is read', () => {
  const header =
    '{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"U8","shape":[],"data_offsets":[8,9]}}  '
  const { tensors, metadata } = decodeSafetensors(file(header, new Uint8Array([0, 0, 128, 63, 0, 0, 0, 192, 1])), 'x')
  expect(tensors).toEqual({
    a: { dtype: 'f32', shape: [2], data: new Float32Array([1, -2]) },
    b: { dtype: 'bool', shape: [], data: new Uint8Array([1]) },
  })
  expect(metadata).toEqual({})
})

test('numbers start at a multiple of 8 bytes', () => {
  const [length, header] = encodeSafetensors({ tensors: {}, metadata: { a: 'b' } })
  expect((length.length + header.length) % 8).toBe(0)
})

const entry = (parts: object) => ({ dtype: 'F32', shape: [1], data_offsets: [0, 4], ...parts })
test.each([
  ['nothing', new Uint8Array(), '0 bytes'],
  ['a header longer than the file', new Uint8Array(8).fill(255), 'does not fit'],
  ['a header that is a list', file([]), 'not JSON'],
  ['a type that is not known', file({ a: entry({ dtype: 'F16' }) }, new Uint8Array(4)), '"F16"'],
  ['a negative size', file({ a: entry({ shape: [-1] }) }, new Uint8Array(4)), 'no valid shape'],
  ['a huge size', file({ a: entry({ shape: [2 ** 50] }) }, new Uint8Array(4)), 'needs'],
  ['a place past the end', file({ a: entry({ data_offsets: [4, 8] }) }, new Uint8Array(4)), 'gap'],
  ['two tensors in one place', file({ a: entry({}), b: entry({}) }, new Uint8Array(4)), 'overlaps'],
  ['numbers missing', file({ a: entry({}) }), 'describes'],
  ['numbers left over', file({ a: entry({}) }, new Uint8Array(5)), 'describes'],
  ['metadata of numbers', file({ __metadata__: { a: 1 } }), 'metadata'],
])('%s is refused', (_, bytes, message) => {
  expect(() => decodeSafetensors(bytes, 'model.safetensors')).toThrow(message)
})

test('a tensor whose numbers do not fit its shape is not written', () => {
  expect(() =>
    encodeSafetensors({ tensors: { a: { dtype: 'f32', shape: [3], data: new Float32Array(2) } }, metadata: {} }),
  ).toThrow()
})
