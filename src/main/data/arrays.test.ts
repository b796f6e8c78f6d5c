// NumPy arrays on their way to variables: tables, pictures of bytes, tensors; classes, numbers, no labels at all.
import { zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { apply, prepare, suggest } from './index.ts'
import { idxOf, npyOf, refusal, TestFolder } from './testFiles.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

const count = 30
const range = (length: number, value: (i: number) => number = (i) => i) => Array.from({ length }, (_, i) => value(i))
const bytes = (...shape: number[]) =>
  npyOf(
    '|u1',
    shape,
    Uint8Array.from(
      range(
        shape.reduce((a, b) => a * b),
        (i) => i % 251,
      ),
    ),
  )
const floats = (shape: number[], value: (i: number) => number) =>
  npyOf(
    '<f4',
    shape,
    Float32Array.from(
      range(
        shape.reduce((a, b) => a * b),
        value,
      ),
    ),
  )
const classes = npyOf('<i8', [count], BigInt64Array.from(range(count).map((i) => BigInt(i % 3))))
const heights = npyOf('<f8', [count], Float64Array.from(range(count, (i) => 1.5 * i + 0.1)))

async function through(name: string, arrays: Record<string, Uint8Array>) {
  folder.write(name, zipSync(Object.fromEntries(Object.entries(arrays).map(([key, value]) => [`${key}.npy`, value]))))
  const { document, summary } = await suggest({ kind: 'file', path: name }, folder.path)
  const prepared = await prepare(document, folder.path, 1)
  expect(prepared.variables).toEqual(summary.variables)
  return { ...prepared, summary, notices: summary.notices.map(({ en }) => en) }
}

test('bytes are pictures, and stay bytes', async () => {
  for (const shape of [
    [count, 5, 6],
    [count, 1, 5, 6],
    [count, 5, 6, 1],
  ]) {
    const { dataset, summary } = await through('grey.npz', { x: bytes(...shape), y: classes })
    expect(summary).toMatchObject({ count, task: 'classes', outputs: 3 })
    const [x, y] = dataset.variables
    expect(x).toMatchObject({ shape: [1, 5, 6], scale: 1 / 255 })
    expect(x.values).toBeInstanceOf(Uint8Array)
    expect([...x.values.slice(0, 4)]).toEqual([0, 1, 2, 3])
    expect([...y.values.slice(0, 4)]).toEqual([0, 1, 2, 0])
  }
})

test('no second copy is made of bytes that lie as they are needed', async () => {
  folder.write('train-images-idx3-ubyte', idxOf([count, 3, 4], new Uint8Array(count * 12)))
  folder.write('plain.npy', bytes(count, 3, 4))
  for (const [path, header] of [
    ['train-images-idx3-ubyte', 16],
    ['plain.npy', 128],
  ] as const) {
    const { document } = await suggest({ kind: 'file', path }, folder.path)
    const { values } = (await prepare(document, folder.path, 1)).dataset.variables[0]
    expect(values).toBeInstanceOf(Uint8Array)
    // The file as it was read.
    expect([values.byteOffset, values.buffer.byteLength]).toEqual([header, header + count * 12])
  }
})

test('channels that come last are put first', async () => {
  const { dataset } = await through('colour.npz', { x: bytes(count, 2, 2, 3), y: classes })
  expect(dataset.variables[0].shape).toEqual([3, 2, 2])
  expect([...dataset.variables[0].values.slice(0, 12)]).toEqual([0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11])
})

test('pictures with numbers to predict', async () => {
  const { dataset, preprocessing, task } = await through('ages.npz', { x: bytes(count, 4, 4), y: heights })
  expect(task).toBe('numbers')
  const [, y] = preprocessing.variables
  expect(y).toMatchObject({ kind: 'table', label: true, columns: [{ kind: 'number', column: 'y' }] })
  expect(Math.abs(dataset.variables[1].values[0])).toBeGreaterThan(1)
})

test('rows of numbers are a table: scaled column by column, blanks filled', async () => {
  const x = floats([count, 3], (i) => (i === 4 ? Number.NaN : 10 * Math.sin(i)))
  const { dataset, preprocessing, notices } = await through('rows.npz', { x, y: heights })
  expect(dataset.variables[0]).toMatchObject({ shape: [3], features: ['x__0', 'x__1', 'x__2'] })
  expect(preprocessing.variables[0]).toMatchObject({ kind: 'table' })
  expect(notices.join()).toContain("'x__1': 1 blank is filled with the median")
})

test('one-hot labels are classes', async () => {
  const y = floats([count, 3], (i) => Number(i % 3 === Math.floor(i / 3) % 3))
  const { summary, notices } = await through('hot.npz', { x: floats([count, 2], Math.sin), y })
  expect(summary).toMatchObject({ task: 'classes', outputs: 3 })
  expect(notices.join()).toContain('the rows of y are one-hot, so they are taken as 3 classes, 0 to 2.')
})

test('floats of other shapes are one variable, scaled as a whole', async () => {
  const { dataset } = await through('series.npz', { x: floats([count, 4, 9], (i) => 50 + 9 * Math.sin(i)), y: classes })
  const [x] = dataset.variables
  expect(x.shape).toEqual([4, 9])
  const scaled = Array.from(x.values, (value) => value * x.scale + x.offset)
  expect(scaled.reduce((sum, value) => sum + value, 0) / scaled.length).toBeCloseTo(0, 0)
  const { dataset: wide } = await through('wide.npz', { x: floats([count, 300], (i) => Math.sin(i)), y: classes })
  expect(wide.variables[0]).toMatchObject({ shape: [300], scale: 1, offset: 0 })
  const square = await through('square.npz', { x: floats([count, 9, 9], (i) => Math.abs(Math.sin(i))), y: classes })
  expect(square.dataset.variables[0].shape).toEqual([1, 9, 9])
  expect(square.notices.join()).toContain('taken as pictures of one channel (1 × 9 × 9)')
})

test('an array alone has no labels; x_train.npy finds y_train.npy', async () => {
  folder.write('alone.npy', floats([count, 3], Math.sin))
  const { document, summary } = await suggest({ kind: 'file', path: 'alone.npy' }, folder.path)
  expect(summary).toMatchObject({ task: 'none', outputs: 0, variables: [{ name: 'x', shape: [3] }] })
  expect(summary.notices.at(-1)?.en).toContain("numpy.savez('data.npz', x=…, y=…)")
  expect((await prepare(document, folder.path, 1)).dataset.variables).toHaveLength(1)
  folder.write('x_train.npy', bytes(count, 4, 4))
  folder.write('y_train.npy', classes)
  expect((await suggest({ kind: 'file', path: 'x_train.npy' }, folder.path)).summary.task).toBe('classes')
})

test('new arrays for a trained model, and those that do not fit it', async () => {
  const { preprocessing } = await through('model.npz', {
    x: floats([count, 4, 9], (i) => 50 + 9 * Math.sin(i)),
    y: classes,
  })
  const more = folder.write(
    'more.npy',
    floats([5, 4, 9], (i) => 50 + i),
  )
  const { dataset } = await apply(preprocessing, more, { labelsOptional: true })
  expect(dataset).toMatchObject({ count: 5, variables: [{ name: 'x', shape: [4, 9] }] })
  expect(dataset.sampleName(1)).toBe('more.npy #2')
  expect((await refusal(() => apply(preprocessing, more))).en).toContain("'more.npy' has no labels to compare with")
  const other = folder.write(
    'other.npy',
    floats([5, 4, 8], (i) => i),
  )
  expect((await refusal(() => apply(preprocessing, other, { labelsOptional: true }))).en).toContain(
    'samples of 4 × 8 numbers, but the model was trained on 4 × 9 numbers',
  )
  const table = folder.write('table.csv', 'a,b\n1,2\n')
  expect((await refusal(() => apply(preprocessing, table))).en).toContain('it needs a NumPy array (.npy, .npz)')
})

test('labels that do not fit, and numbers that cannot be computed with', async () => {
  const refused = async (arrays: Record<string, Uint8Array>) => (await refusal(() => through('bad.npz', arrays))).en
  const x = bytes(count, 4, 4)
  expect(await refused({ x, y: floats([7], Math.sin) })).toContain('x holds 30 samples, but y holds 7.')
  expect(await refused({ x, y: floats([count, 4, 4], Math.sin) })).toContain('y is 30 × 4 × 4; labels are one number')
  expect(await refused({ x, y: floats([count], (i) => (i === 3 ? Number.NaN : i + 0.5)) })).toContain(
    '1 labels are NaN, the first of sample 3',
  )
  const broken = floats([count, 4, 9], (i) => (i === 40 ? Number.POSITIVE_INFINITY : i))
  expect(await refused({ x: broken, y: classes })).toContain('x: sample 1 (counted from 0) holds Infinity')
  expect(
    await refused({ x: floats([count, 2], (i) => (i === 5 ? Number.NEGATIVE_INFINITY : i)), y: classes }),
  ).toContain("row 3, column 'x__1': '-Infinity' is no number")
})
