// How tables are split by their columns and files, and what becomes of single bad cells.
import { afterAll, expect, test } from 'vitest'
import type { SplitRecipe } from '../../shared/data/document.ts'
import { prepare, type SuggestOptions, suggest } from './index.ts'
import { refusal, TestFolder } from './testFiles.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

async function read(path: string, options: SuggestOptions = {}, files: { validation?: string; test?: string } = {}) {
  const { document } = await suggest({ kind: 'file', path, ...files }, folder.path, { label: 'y', ...options })
  return { document, prepared: await prepare(document, folder.path, 1) }
}

const table = (count: number, row: (i: number) => string, header: string) =>
  `${header}\n${Array.from({ length: count }, (_, i) => row(i)).join('\n')}\n`

test('by group: all rows of a patient in one part, and the patient is no input', async () => {
  folder.write(
    'p.csv',
    table(90, (i) => `p${i % 9},${i},c${i % 2}`, 'patient,v,y'),
  )
  const split: Partial<SplitRecipe> = { kind: 'group', column: 'patient' }
  const { document, prepared } = await read('p.csv', { split })
  expect(document.recipe.columns?.[0]).toMatchObject({ name: 'patient', role: 'ignore' })
  const patients = (part: Int32Array) => new Set(part.map((i) => i % 9))
  const { training, validation, test: last } = prepared.split
  expect([...patients(training), ...patients(validation), ...patients(last)]).toHaveLength(9)
  expect(patients(last).size).toBe(1)
})

test('by time, dates in another order than the rows', async () => {
  folder.write(
    't.csv',
    table(60, (i) => `2026年${((i * 7) % 12) + 1}月${(i % 28) + 1}日,${i},c${i % 2}`, 'day,v,y'),
  )
  const { prepared } = await read('t.csv', { split: { kind: 'time', column: 'day' } })
  const months = (part: Int32Array) => Array.from(part, (i) => ((i * 7) % 12) + 1)
  expect(Math.max(...months(prepared.split.training))).toBeLessThanOrEqual(Math.min(...months(prepared.split.test)))
})

test('a column says the part, in either language; another word is named with its row', async () => {
  const words = ['学習', 'train', '学習', '検証', 'Test']
  folder.write(
    'c.csv',
    table(50, (i) => `${words[i % 5]},${i},c${(i >> 1) % 2}`, 'part,v,y'),
  )
  const { prepared } = await read('c.csv', { split: { kind: 'column', column: 'part' } })
  expect(Object.values(prepared.split).map(({ length }) => length)).toEqual([30, 10, 10])
  folder.write(
    'd.csv',
    table(50, (i) => `${i === 7 ? 'maybe' : 'train'},${i},c${(i >> 1) % 2}`, 'part,v,y'),
  )
  const text = await refusal(() => read('d.csv', { split: { kind: 'column', column: 'part' } }))
  expect(text.en).toContain("'d.csv', row 9, column 'part': 'maybe' names no part of the split")
})

test('files of their own for validation and test: columns by name, classes put together, rows named by file', async () => {
  folder.write(
    'train.csv',
    table(40, (i) => `${i},red,c${i % 2}`, 'v,colour,y'),
  )
  folder.write(
    'val.csv',
    table(10, (i) => `c${i % 3},blue,${i}`, 'y,colour,v'),
  )
  folder.write(
    'test.csv',
    table(12, (i) => `x,${100 + i},red,c1`, 'more,v,colour,y'),
  )
  const { prepared } = await read('train.csv', {}, { validation: 'val.csv', test: 'test.csv' })
  const { dataset, split } = prepared
  expect(Object.values(split).map(({ length }) => length)).toEqual([40, 10, 12])
  expect(dataset.variables[1].classes).toEqual(['c0', 'c1', 'c2'])
  expect([0, 40, 50].map((i) => dataset.sampleName(i))).toEqual(['row 2', 'val.csv #2', 'test.csv #2'])
  folder.write('bad.csv', 'v,colour,y\n1,red,c0\nx7,red,c1\n2,red,c1\n')
  const text = await refusal(() => read('train.csv', {}, { test: 'bad.csv' }))
  expect(text.en).toContain("'bad.csv', row 3, column 'v': 'x7' is not a number")
})

test('one bad cell among many: its row and column are named, or its row is left out', async () => {
  folder.write(
    'bad.csv',
    table(5000, (i) => `${i === 4000 ? '12..5' : i},c${i % 2}`, 'v,y'),
  )
  const text = await refusal(() => read('bad.csv'))
  expect(text.en).toContain("'bad.csv', row 4002, column 'v': '12..5' is not a number")
  const { document, prepared } = await read('bad.csv', { badCells: 'drop' })
  expect(document.recipe.badCells).toBe('drop')
  expect(prepared.dataset.count).toBe(4999)
  expect(prepared.notices.map(({ en }) => en).join()).toContain(
    '1 of 5000 rows is left out because a cell is no number',
  )
  expect(prepared.dataset.sampleName(4000)).toBe('row 4003')
})
