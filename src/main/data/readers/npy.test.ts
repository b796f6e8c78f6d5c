// NPY and NPZ: every type and order, headers that lie, and archives with limits.

import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../../shared/errors.ts'
import { npyOf, refusal } from '../testFiles.ts'
import { parseNpy } from './npy.ts'
import { parseNpz } from './npz.ts'

const parsed = (bytes: Uint8Array) => {
  const { shape, values } = parseNpy(bytes, 'a.npy')
  return { shape: [...shape], values: [...values] }
}

test.each<[string, ArrayBufferView, number[]]>([
  ['|u1', Uint8Array.of(0, 255), [0, 255]],
  ['|b1', Uint8Array.of(0, 1), [0, 1]],
  ['|i1', Int8Array.of(-1, 127), [-1, 127]],
  ['<u2', Uint16Array.of(1, 65_535), [1, 65_535]],
  ['<i2', Int16Array.of(-2, 3), [-2, 3]],
  ['<u4', Uint32Array.of(1, 2 ** 32 - 1), [1, 2 ** 32 - 1]],
  ['<i4', Int32Array.of(-2, 3), [-2, 3]],
  ['<i8', BigInt64Array.of(-2n, 3n), [-2, 3]],
  ['<u8', BigUint64Array.of(2n, 3n), [2, 3]],
  ['<f2', Uint16Array.of(0x3c00, 0xc180, 0x0001, 0x7bff), [1, -2.75, 2 ** -24, 65_504]],
  ['<f4', Float32Array.of(1.5, -2), [1.5, -2]],
  ['<f8', Float64Array.of(0.1, -2), [0.1, -2]],
])('%s, in both byte orders', (descr, values, numbers) => {
  expect(parsed(npyOf(descr, [numbers.length], values))).toEqual({ shape: [numbers.length], values: numbers })
  const width = Number(descr[2])
  const swapped = new Uint8Array(values.buffer.slice(0) as ArrayBuffer)
  for (let at = 0; at < swapped.length; at += width) swapped.subarray(at, at + width).reverse()
  expect(parsed(npyOf(descr.replace(/[<|]/, '>'), [numbers.length], swapped)).values).toEqual(numbers)
})

test('bytes are used as they lie in the file', () => {
  const bytes = npyOf('|u1', [2, 2], Uint8Array.of(1, 2, 3, 4))
  expect(parseNpy(bytes, 'a').values.buffer).toBe(bytes.buffer)
})

test('column order becomes row order', () => {
  const columns = Float32Array.of(1, 4, 2, 5, 3, 6)
  expect(parsed(npyOf('<f4', [2, 3], columns, true)).values).toEqual([1, 2, 3, 4, 5, 6])
  const cube = Uint8Array.from({ length: 24 }, (_, i) => i)
  const { values } = parsed(npyOf('|u1', [2, 3, 4], cube, true))
  for (const [i, j, k] of [
    [1, 0, 0],
    [0, 2, 3],
    [1, 2, 1],
  ])
    expect(values[(i * 3 + j) * 4 + k]).toBe(i + 2 * j + 6 * k)
})

describe('is refused', () => {
  const header = (words: string) =>
    Buffer.concat([Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, words.length, 0]), Buffer.from(words)])
  const cases: [string, Uint8Array, string][] = [
    ['another file', Buffer.from('PK and more of it'), 'is not an NPY file'],
    [
      'an unknown version',
      Uint8Array.from([...npyOf('<f4', [1], new Uint8Array(4))].map((byte, i) => (i === 6 ? 9 : byte))),
      'NPY of version 9.0; versions 1 to 3',
    ],
    ['pickled objects', npyOf('|O', [1], new Uint8Array(8)), "values of type '|O'; numbers can be read"],
    ['words', npyOf('<U5', [1], new Uint8Array(20)), "values of type '<U5'"],
    ['complex numbers', npyOf('<c8', [1], new Uint8Array(8)), "values of type '<c8'"],
    [
      'records',
      header("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }\n"),
      "values of type 'structured'",
    ],
    ['a header cut short', npyOf('<f4', [1], new Uint8Array(4)).subarray(0, 40), 'its NPY header cannot be read'],
    [
      'a file cut short',
      npyOf('<f4', [100, 3], new Uint8Array(40)),
      'announces 100 × 3 f4 (1200 bytes), but 40 bytes follow',
    ],
    ['an announcement beyond all memory', npyOf('<f8', [1e14, 1e14], new Uint8Array(0)), 'but 0 bytes follow'],
    ['negative sizes', npyOf('<f4', [-1], new Uint8Array(4)), 'its NPY header cannot be read'],
    ['no samples', npyOf('<f4', [0, 3], new Uint8Array(0)), 'holds no samples: its shape is (0, 3)'],
    [
      'a single number',
      Buffer.concat([header("{'descr': '|u1', 'fortran_order': False, 'shape': (), }\n"), Buffer.of(7)]),
      'holds no samples',
    ],
  ]
  test.each(cases)('%s', async (_, bytes, message) => {
    const text = await refusal(() => parseNpy(bytes, 'a.npy'))
    expect(text.en).toContain(`'a.npy'`)
    expect(text.en).toContain(message)
    expect(text.ja).toContain('「a.npy」')
  })
})

const one = npyOf('|u1', [2], Uint8Array.of(1, 2))
const zip = (names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [`${name}.npy`, one])))

test('of an NPZ, x and y are used, or x_train and y_train, or its only array', async () => {
  expect(parseNpz(zip(['y', 'x']), 'a.npz')).toMatchObject({ x: { shape: [2] }, y: { shape: [2] }, notices: [] })
  const { y, notices } = parseNpz(zip(['x_test', 'x_train', 'y_train', 'y_test']), 'a.npz')
  expect(y?.shape).toEqual([2])
  expect(notices[0].en).toBe("'a.npz': of its arrays x_train and y_train are used, not x_test, y_test.")
  expect(parseNpz(zip(['arr_0']), 'a.npz').y).toBeUndefined()
  const text = await refusal(() => parseNpz(zip(['arr_0', 'arr_1']), 'a.npz'))
  expect(text.en).toContain('holds 2 arrays (arr_0, arr_1), and none is called x. Save the inputs as x')
  expect(text.ja).toContain('配列が 2 個あり（arr_0, arr_1）')
})

test('archives that are damaged, or announce more than they can hold', async () => {
  const bytes = zip(['x'])
  expect((await refusal(() => parseNpz(bytes.subarray(0, 60), 'a.npz'))).en).toContain('damaged NPZ (zip) file')
  const lying = Uint8Array.from(bytes)
  const directory = Buffer.from(lying.buffer).indexOf(Buffer.from('PK\x01\x02'))
  const announce = (size: number) => new DataView(lying.buffer).setUint32(directory + 24, size, true)
  announce(500_000_000)
  expect((await refusal(() => parseNpz(lying, 'a.npz'))).en).toContain('damaged NPZ')
  announce(2_000_000_000)
  expect((await refusal(() => parseNpz(lying, 'a.npz'))).en).toContain("'a.npz/x.npy' holds more than 1 GB")
  const crowd = zip(Array.from({ length: 1001 }, (_, i) => `a${i}`))
  expect((await refusal(() => parseNpz(crowd, 'a.npz'))).en).toContain('holds more than 1000 arrays')
})

test('no bytes make it fail but in words', () => {
  const files = [npyOf('<f4', [2, 3], new Float32Array(6)), zip(['x', 'y'])]
  const change = fc.tuple(fc.nat(600), fc.nat(255))
  fc.assert(
    fc.property(fc.nat(1), fc.array(change, { maxLength: 5 }), fc.nat(600), (which, changes, length) => {
      const bytes = Uint8Array.from(files[which])
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      try {
        which ? parseNpz(bytes.subarray(0, length), 'a') : parseNpy(bytes.subarray(0, length), 'a')
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
    { numRuns: 2000 },
  )
})
