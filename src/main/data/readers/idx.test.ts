// IDX pictures and labels: found beside each other, checked against their real length, and never believed blindly.
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { UserError } from '../../../shared/errors.ts'
import { hasRealData, idxOf, realData, refusal, TestFolder, withoutRealData } from '../testFiles.ts'
import { idxInFolder, parseIdx, readIdx } from './idx.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

const pictures = idxOf([2, 2, 3], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
const labels = idxOf([2], [7, 3])

test.each([
  ['a/train-images-idx3-ubyte', 'a/train-labels-idx1-ubyte'],
  ['b/train-images.idx3-ubyte', 'b/train-labels.idx1-ubyte'],
  ['c/images-idx3-ubyte.gz', 'c/labels-idx1-ubyte'],
  ['d/images-idx3-ubyte', 'd/labels-idx1-ubyte.gz'],
])('%s finds its labels', async (pictureName, labelName) => {
  const packed = (name: string, bytes: Uint8Array) => (name.endsWith('.gz') ? gzipSync(bytes) : bytes)
  const file = folder.write(pictureName, packed(pictureName, pictures))
  folder.write(labelName, packed(labelName, labels))
  const raw = await readIdx(file)
  expect(raw).toMatchObject({ count: 2, shape: [1, 2, 3] })
  expect([...raw.bytes]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect([...raw.labels!.codes].map((code) => raw.labels!.words[code])).toEqual(['7', '3'])
  expect(await idxInFolder(path.dirname(file))).toBe(file)
})

test('colour pictures, and pictures without labels', async () => {
  const raw = await readIdx(folder.write('colour/photos-images-idx3-ubyte', idxOf([1, 3, 1, 2], [1, 2, 3, 4, 5, 6])))
  expect(raw).toMatchObject({ count: 1, shape: [3, 1, 2], labels: undefined })
})

describe('is refused', () => {
  const cases: [string, Uint8Array, string][] = [
    ['a wrong magic number', Uint8Array.from([1, 2, 8, 3, 0, 0, 0, 1]), 'does not begin with the magic number'],
    ['numbers that are no bytes', Uint8Array.from([0, 0, 0x0d, 1, 0, 0, 0, 0]), 'type 0xd; only bytes'],
    ['a file cut short', idxOf([100, 28, 28], [1, 2]), 'announces 100 × 28 × 28 (78400 bytes), but 2 bytes follow'],
    ['a header cut short', Uint8Array.from([0, 0, 8, 3, 0, 0]), 'announces 3 dimensions'],
    ['an announcement beyond all memory', idxOf([2 ** 31, 2 ** 31, 2 ** 31], []), 'but 0 bytes follow'],
    ['no samples', idxOf([0, 28, 28], []), 'holds no samples (0 × 28 × 28)'],
    ['labels instead of pictures', labels, 'no pictures'],
  ]
  test.each(cases)('%s', async (_, bytes, message) => {
    const file = folder.write('bad/x-images-idx3-ubyte', bytes)
    const text = await refusal(() => readIdx(file))
    expect(text.en).toContain("'x-images-idx3-ubyte'")
    expect(text.en).toContain(message)
    expect(text.ja).toContain('「x-images-idx3-ubyte」')
  })

  test('labels of another number', async () => {
    const file = folder.write('odd/x-images-idx3-ubyte', pictures)
    folder.write('odd/x-labels-idx1-ubyte', idxOf([3], [1, 2, 3]))
    expect((await refusal(() => readIdx(file))).en).toContain(
      "holds 2 pictures, but 'x-labels-idx1-ubyte' holds 3 labels",
    )
  })

  test('a folder with two sets', async () => {
    folder.write('two/train-images-idx3-ubyte', pictures)
    folder.write('two/t10k-images-idx3-ubyte', pictures)
    const text = await refusal(() => idxInFolder(`${folder.path}/two`))
    expect(text.en).toContain('holds 2 sets of IDX pictures (t10k-images-idx3-ubyte, train-images-idx3-ubyte)')
  })

  test('gzip that is damaged', async () => {
    const packed = gzipSync(pictures)
    const file = folder.write('gz/x-images-idx3-ubyte.gz', packed.subarray(0, packed.length - 9))
    expect((await refusal(() => readIdx(file))).en).toContain('damaged gzip file')
  })
})

test('no bytes make it fail but in words', () => {
  const headed = fc
    .tuple(fc.constantFrom([0, 0, 8, 1], [0, 0, 8, 3], [0, 0, 13, 3]), fc.uint8Array())
    .map(([a, b]) => Uint8Array.from([...a, ...b]))
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), headed), (bytes) => {
      try {
        parseIdx(bytes, 'a')
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
  )
})

test.skipIf(!hasRealData)(`ten thousand real digits${withoutRealData}`, async () => {
  const raw = await readIdx(`${realData}/mnist-10k-images-idx3-ubyte.gz`)
  expect(raw).toMatchObject({ count: 10_000, shape: [1, 28, 28] })
  expect([...raw.labels!.codes.subarray(0, 5)]).toEqual([7, 2, 1, 0, 4])
})
