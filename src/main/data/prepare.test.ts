// Preparing data: fitted on the training part alone, encoded in order, the same for the same seed.
import { afterAll, expect, test } from 'vitest'
import type { Recipe } from '../../shared/data/document.ts'
import { type PreparedData, prepare, suggest } from './index.ts'
import { idxOf, refusal, TestFolder } from './testFiles.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

const split: Recipe['split'] = { ratio: [8, 1, 1], stratified: true, seed: 5 }
const number = { role: 'input', kind: 'number', blanks: 'median', scaling: 'standardise' } as const
const file = (path: string) => ({ kind: 'file', path }) as const

async function prepareFile(path: string, label?: string) {
  const { document, summary } = await suggest(file(path), folder.path, { label })
  return { document, summary, prepared: await prepare(document, folder.path, 1) }
}

/** The numeric columns of the first variable. */
function columnsOf({ preprocessing }: PreparedData) {
  const [first] = preprocessing.variables
  if (first.kind !== 'table') throw new Error('not a table')
  return first.columns.flatMap((column) => (column.kind === 'number' ? [column] : []))
}

test('numbers are scaled by mean and deviation of the training rows alone', async () => {
  const values = Array.from({ length: 40 }, (_, i) => (i * 7919) % 101)
  folder.write('a.csv', `v,y\n${values.map((v, i) => `${v},c${i % 2}`).join('\n')}`)
  const { prepared } = await prepareFile('a.csv')
  const rows = [...prepared.split.training].map((index) => values[index])
  const mean = rows.reduce((a, b) => a + b) / rows.length
  const deviation = Math.sqrt(rows.reduce((sum, v) => sum + (v - mean) ** 2, 0) / rows.length)
  const [fitted] = columnsOf(prepared)
  expect(fitted.mean).toBeCloseTo(mean, 10)
  expect(fitted.deviation).toBeCloseTo(deviation, 10)
  values.forEach((v, i) => {
    expect(prepared.dataset.variables[0].values[i]).toBeCloseTo((v - mean) / deviation, 5)
  })
})

test('blanks take the median of the training rows', async () => {
  const values = Array.from({ length: 30 }, (_, i) => i * i)
  folder.write('blank.csv', `v,y\n,c0\n${values.map((v, i) => `${v},c${i % 2}`).join('\n')}`)
  const { prepared } = await prepareFile('blank.csv')
  const [{ fill }] = columnsOf(prepared)
  const rows = [...prepared.split.training]
    .filter((i) => i > 0)
    .map((i) => values[i - 1])
    .sort((a, b) => a - b)
  const middle = rows.length / 2
  expect(fill).toBe(rows.length % 2 ? rows[Math.floor(middle)] : (rows[middle - 1] + rows[middle]) / 2)
})

test('an input of classes becomes one number per class', async () => {
  folder.write(
    'c.csv',
    `colour,y\n${Array.from({ length: 30 }, (_, i) => `${['red', 'blue', 'green'][i % 3]},${i * 1.5}`).join('\n')}`,
  )
  const { prepared } = await prepareFile('c.csv', 'y')
  const [x] = prepared.dataset.variables
  expect(x.features).toEqual(['colour=blue', 'colour=green', 'colour=red'])
  expect([...x.values.subarray(0, 9)]).toEqual([0, 0, 1, 1, 0, 0, 0, 1, 0])
})

test('without classes in the recipe, those of the training rows are used and others are zeros', async () => {
  const colours = Array.from({ length: 20 }, (_, i) => `k${i}`)
  folder.write('d.csv', `colour,y\n${colours.map((c, i) => `${c},${i}`).join('\n')}`)
  const columns: Recipe['columns'] = [
    { name: 'colour', role: 'input', kind: 'class', blanks: 'mostFrequent', scaling: 'none' },
    { ...number, name: 'y', role: 'label', blanks: 'drop' },
  ]
  const {
    dataset,
    split: parts,
    notices,
  } = await prepare({ name: 'd', source: file('d.csv'), recipe: { columns, split } }, folder.path, 1)
  const [x] = dataset.variables
  expect(x.shape).toEqual([parts.training.length])
  const sum = (row: number) => [...x.values.subarray(row * x.shape[0], (row + 1) * x.shape[0])].reduce((a, b) => a + b)
  expect([...parts.training].map(sum)).toEqual([...parts.training].map(() => 1))
  expect([...parts.test].map(sum)).toEqual([...parts.test].map(() => 0))
  expect(notices.some(({ en }) => en.includes('did not occur in the training data'))).toBe(true)
})

test('labels are indices in the order of the sorted names; numbers sort by value', async () => {
  folder.write('e.csv', `v,y\n${Array.from({ length: 33 }, (_, i) => `${i},${[10, 9, -1][i % 3]}`).join('\n')}`)
  const { prepared } = await prepareFile('e.csv')
  const y = prepared.dataset.variables[1]
  expect(y.classes).toEqual(['-1', '9', '10'])
  expect([...y.values.subarray(0, 3)]).toEqual([2, 1, 0])
})

test('Shift_JIS with Japanese headers and labels, as Excel saves it', async () => {
  const header = [0x90, 0x67, 0x92, 0xb7, 0x2c, 0x8e, 0xed, 0x97, 0xde, 0x0d, 0x0a]
  const [cat, dog] = [
    [0x2c, 0x82, 0xcb, 0x82, 0xb1, 0x0d, 0x0a],
    [0x2c, 0x82, 0xa2, 0x82, 0xca, 0x0d, 0x0a],
  ]
  const lines = Array.from({ length: 20 }, (_, i) => [0x30 + (i % 10), ...(i % 2 ? cat : dog)])
  folder.write('sjis.csv', Uint8Array.from([...header, ...lines.flat()]))
  const { summary } = await prepareFile('sjis.csv')
  expect(summary.variables.map(({ features, classes }) => features ?? classes)).toEqual([['身長'], ['いぬ', 'ねこ']])
})

test('rows without label are dropped, and samples keep the numbers of their rows', async () => {
  folder.write('f.csv', `v,y\n${Array.from({ length: 20 }, (_, i) => `${i},${i === 2 ? '' : `c${i % 2}`}`).join('\n')}`)
  const { prepared } = await prepareFile('f.csv')
  expect(prepared.dataset.count).toBe(19)
  expect([1, 2].map((index) => prepared.dataset.sampleName(index))).toEqual(['row 3', 'row 5'])
  expect(prepared.notices[0].en).toBe("'f.csv': 1 of 20 rows is left out because of a blank in 'y'.")
})

test('words in a column that the recipe reads as classes are no slip', async () => {
  folder.write(
    'g.csv',
    `code,y\n${Array.from({ length: 40 }, (_, i) => `${i === 20 ? 'A' : i % 4},${i * 1.5}`).join('\n')}`,
  )
  const columns: Recipe['columns'] = [
    { name: 'code', role: 'input', kind: 'class', blanks: 'drop', scaling: 'none', classes: ['0', '1', '2', '3', 'A'] },
    { ...number, name: 'y', role: 'label', blanks: 'drop' },
  ]
  const { dataset } = await prepare({ name: 'g', source: file('g.csv'), recipe: { columns, split } }, folder.path, 1)
  expect([...dataset.variables[0].values.subarray(100, 105)]).toEqual([0, 0, 0, 0, 1])
})

test('pictures named in a table, from a folder, and IDX pictures give the same bytes', async () => {
  const shades = Array.from({ length: 12 }, (_, i) => 20 * i)
  const lines = shades.map((shade, i) => {
    folder.png(`set/c${i % 2}/${String(i).padStart(2, '0')}.png`, 3, 2, [shade, shade, shade])
    return `set\\c${i % 2}\\${String(i).padStart(2, '0')}.png,c${i % 2}`
  })
  folder.write('list.csv', `x:image,y:label\n${lines.join('\n')}`)
  const table = await prepareFile('list.csv')
  const classes = await prepareFile('set')
  folder.write(
    'idx/a-images-idx3-ubyte',
    idxOf(
      [12, 2, 3],
      shades.flatMap((shade) => Array(6).fill(shade)),
    ),
  )
  folder.write(
    'idx/a-labels-idx1-ubyte',
    idxOf(
      [12],
      shades.map((_, i) => i % 2),
    ),
  )
  const idx = await prepareFile('idx')
  for (const { prepared } of [table, classes, idx]) {
    expect(prepared.dataset.variables[0]).toMatchObject({ name: 'x', shape: [1, 2, 3], scale: 1 / 255 })
    expect(prepared.task).toBe('classes')
  }
  expect(table.prepared.dataset.variables[0].values).toEqual(idx.prepared.dataset.variables[0].values)
  expect(classes.prepared.dataset.sampleName(0)).toBe('c0/00.png')
  expect([...classes.prepared.dataset.variables[0].values.subarray(6, 12)]).toEqual(Array(6).fill(40))
})

test('pictures of several sizes: the commonest is proposed; a recipe without size refuses them', async () => {
  for (let i = 0; i < 8; i++) folder.png(`mixed/c${i % 2}/${i}.png`, i ? 6 : 4, 4, [200, 10, 10])
  const { document, summary, prepared } = await prepareFile('mixed')
  expect(document.recipe.pictures).toEqual({ size: [4, 6], resize: 'fit', channels: 3 })
  expect(summary.notices[0].en).toContain('2 different sizes, mostly 6×4')
  expect(prepared.dataset.variables[0].shape).toEqual([3, 4, 6])
  const recipe: Recipe = { ...document.recipe, pictures: { resize: 'fit', channels: 3 } }
  const text = await refusal(() => prepare({ ...document, recipe }, folder.path, 1))
  expect(text.en).toContain("'c0/0.png' is 4×4, 'c0/2.png' is 6×4")
})

test('a summary agrees with what is prepared', async () => {
  const { summary, prepared } = await prepareFile('a.csv')
  expect(summary).toMatchObject({ count: 40, task: 'classes', outputs: 2 })
  expect(summary.variables).toEqual(prepared.variables)
  expect(prepared.dataset.variables.map(({ name, shape }) => [name, shape])).toEqual([
    ['x', [1]],
    ['y', [1]],
  ])
})

test.each(['spiral', 'digits', 'weather', 'sine'])('generator %s goes the same way', async (generator) => {
  const source = { kind: 'generator', generator, count: 200, seed: 3 } as const
  const { document, summary } = await suggest(source, '.')
  const first = await prepare(document, '.', 1)
  const second = await prepare(document, '.', 1)
  expect(first.dataset.variables).toEqual(second.dataset.variables)
  expect(first.split).toEqual(second.split)
  expect(summary.task).toBe(generator === 'spiral' || generator === 'digits' ? 'classes' : 'numbers')
  expect(first.split.training.length).toBe(160)
})

test('the figures of the course keep their own coordinates', async () => {
  const source = { kind: 'generator', generator: 'spiral', count: 100, seed: 3, noise: 0 } as const
  const { dataset } = await prepare((await suggest(source, '.')).document, '.', 1)
  expect(Math.hypot(dataset.variables[0].values[196], dataset.variables[0].values[197])).toBeCloseTo(4.9, 5)
})
