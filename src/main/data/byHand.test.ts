// Samples left out and labels set right by hand: the rest stays where it was.
import { afterAll, expect, test } from 'vitest'
import type { DatasetDocument, Recipe } from '../../shared/data/document.ts'
import { prepare, suggest } from './index.ts'
import { pngOf, TestFolder } from './testFiles.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

folder.write(
  'animals.csv',
  ['size,kind', ...Array.from({ length: 60 }, (_, i) => `${i},${i % 3 ? 'dog' : 'cat'}`)].join('\n'),
)
for (let i = 0; i < 12; i++) folder.write(`pictures/${i % 2 ? 'dark' : 'light'}/${i}.png`, pngOf(4, 4, [20 * i, 0, 0]))

async function prepared(path: string, change: Partial<Recipe>) {
  const { document } = await suggest({ kind: 'file', path }, folder.path)
  const changed: DatasetDocument = { ...document, recipe: { ...document.recipe, ...change } }
  return prepare(changed, folder.path, 1)
}

type Prepared = Awaited<ReturnType<typeof prepared>>
const named = ({ dataset, split }: Prepared) =>
  [split.training, split.validation, split.test].map((part) => Array.from(part, (i) => dataset.sampleName(i)))

test('samples that are left out are gone; all others keep their part', async () => {
  const before = await prepared('animals.csv', {})
  const after = await prepared('animals.csv', { excluded: ['row 5', 'row 40'] })
  expect(after.dataset.count).toBe(58)
  const expected = named(before).map((names) => names.filter((name) => !['row 5', 'row 40'].includes(name)))
  expect(named(after)).toEqual(expected)
  expect(after.notices.at(-1)?.en).toBe("'animals.csv': 2 samples are left out by hand.")
})

test('a corrected label counts, and moves no sample to another part', async () => {
  const before = await prepared('animals.csv', {})
  const after = await prepared('animals.csv', { corrected: { 'row 2': 'dog', 'row 3': 'horse' } })
  expect(named(after)).toEqual(named(before))
  const y = after.dataset.variables[1]
  expect(y.classes).toEqual(['cat', 'dog', 'horse'])
  expect([...y.values.slice(0, 3)]).toEqual([1, 2, 1])
  expect(after.notices.some(({ en }) => en.includes('2 labels were corrected by hand'))).toBe(true)
})

test('pictures by their paths', async () => {
  const before = await prepared('pictures', {})
  const gone = before.dataset.sampleName(3)
  const other = before.dataset.sampleName(4)
  const label = before.dataset.variables[1]
  const wrong = label.classes![1 - label.values[4]]
  const after = await prepared('pictures', { excluded: [gone], corrected: { [other]: wrong } })
  expect(after.dataset.count).toBe(11)
  const [x, y] = after.dataset.variables
  expect(x.values).toHaveLength(11 * 3 * 16)
  expect(after.dataset.sampleName(3)).toBe(other)
  expect(y.classes![y.values[3]]).toBe(wrong)
  const pixels = before.dataset.variables[0].values
  expect([...x.values.slice(3 * 48, 4 * 48)]).toEqual([...pixels.slice(4 * 48, 5 * 48)])
})

test('a sample that is no longer there is said', async () => {
  const { notices } = await prepared('animals.csv', { excluded: ['row 500'] })
  expect(notices.at(-1)?.en).toContain(
    "no longer holds 1 sample that was left out or corrected by hand (such as 'row 500')",
  )
})
