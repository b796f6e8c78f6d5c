// Pictures that cannot be read are all named at once, with the samples that may be left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DataSource } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import { prepare } from '../prepare.ts'
import { suggest } from '../suggest/index.ts'
import { pngOf, TestFolder } from '../testFiles.ts'

const folder = new TestFolder()
const whole = pngOf(8, 8, (x, y) => [x * 30, y * 30, 99])
/** The header is there, what follows is not: only decoding finds out. */
const cutOff = whole.subarray(0, 60)
const noPicture = new TextEncoder().encode('no picture at all')

beforeAll(() => {
  for (const label of ['a', 'b']) for (let i = 0; i < 260; i++) folder.write(`many/${label}/${i}.png`, whole)
  for (let i = 0; i < 12; i++) folder.write(`few/a/${i}.png`, i === 3 ? cutOff : whole)
  folder.write('headers/a/1.png', noPicture)
  for (let i = 2; i < 8; i++) for (const label of ['a', 'b']) folder.write(`headers/${label}/${i}.png`, whole)
  for (const i of [5, 100, 259]) folder.write(`many/b/${i}.png`, cutOff)
  const rows = Array.from({ length: 12 }, (_, i) => `a/${i}.png,${i % 2 ? 'odd' : 'even'}`)
  folder.write('few/table.csv', ['file,label', ...rows].join('\n'))
})
afterAll(() => folder.remove())

const source = (path: string): DataSource => ({ kind: 'file', path })
const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(UserError)
  return error as UserError
}

test('all pictures that are cut off are named, also by threads, and without them the rest is read', async () => {
  const { document } = await suggest(source('many'), folder.path)
  const error = await refused(prepare(document, folder.path, 1))
  expect(error.remedy).toBe('leaveOut')
  expect([...error.samples!].sort()).toEqual(['b/100.png', 'b/259.png', 'b/5.png'])
  for (const name of error.samples!) expect(error.text.en).toContain(`'${name}'`)
  expect(error.text.ja).toContain('使えない画像が 3 枚あります')
  const mended = await suggest(source('many'), folder.path, { excluded: [...error.samples!] })
  expect(mended.summary.count).toBe(517)
  const { rows, notices } = await prepare(mended.document, folder.path, 1)
  expect(rows).toHaveLength(517)
  expect(notices.map(({ en }) => en)).toContain("'many': 3 samples are left out by hand.")
})

test('a table of pictures is read without the rows of those that are cut off', async () => {
  const { document } = await suggest(source('few/table.csv'), folder.path)
  const error = await refused(prepare(document, folder.path, 1))
  expect(error.samples).toEqual(['row 5'])
  const without = { ...document, recipe: { ...document.recipe, excluded: [...error.samples!] } }
  expect((await prepare(without, folder.path, 1)).rows).toHaveLength(11)
})

test('a picture without a header stops the proposal, which goes on without it', async () => {
  const error = await refused(suggest(source('headers'), folder.path))
  expect(error).toMatchObject({ remedy: 'leaveOut', samples: ['a/1.png'] })
  const { summary } = await suggest(source('headers'), folder.path, { excluded: ['a/1.png'] })
  expect(summary.count).toBe(12)
})

test('where no picture can be read, none is offered to be left out', async () => {
  for (const label of ['a', 'b']) for (const i of [1, 2]) folder.write(`none/${label}/${i}.png`, noPicture)
  const error = await refused(suggest(source('none'), folder.path))
  expect(error.remedy).toBeUndefined()
  expect(error.text.en).toMatch(
    /^4 pictures cannot be used: 'a\/1.png', 'a\/2.png', 'b\/1.png' and 1 more. Of the first:/,
  )
})
