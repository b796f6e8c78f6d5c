// Tables whose cells name files of numbers, as Neural Network Console writes them.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { UserError } from '../../../shared/errors.ts'
import { apply, prepare, suggest } from '../index.ts'
import { npyOf, refusal, TestFolder, wavOf } from '../testFiles.ts'
import { parseMatrix } from './read.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

const rows = Array.from({ length: 8 }, (_, i) => i)

function table(name: string, cell: (i: number) => string) {
  folder.write(`${name}.csv`, [`x:data,y:label`, ...rows.map((i) => `${cell(i)},${i % 2}`)].join('\n'))
  return { kind: 'file' as const, path: `${name}.csv` }
}

test('matrices as CSV', async () => {
  for (const i of rows) folder.write(`matrix/${i}.csv`, `1,2,${i}\n4,5,6e1\n`)
  const source = table('matrices', (i) => `./matrix/${i}.csv`)
  const { document, summary } = await suggest(source, folder.path)
  expect(document.recipe.columns?.[0]).toMatchObject({ name: 'x:data', kind: 'array' })
  expect(summary).toMatchObject({ count: 8, task: 'classes', variables: [{ name: 'x', shape: [2, 3] }, { name: 'y' }] })
  const { dataset, preprocessing } = await prepare(document, folder.path, 1)
  expect([...dataset.variables[0].values.slice(12, 18)]).toEqual([1, 2, 2, 4, 5, 60])
  expect((await apply(preprocessing, `${folder.path}/matrices.csv`)).dataset.variables[0]).toEqual(dataset.variables[0])
})

test('NPY of any shape, and paths with backslashes', async () => {
  for (const i of rows)
    folder.write(
      `npy/${i}.npy`,
      npyOf(
        '<f4',
        [2, 2, 2],
        Float32Array.from({ length: 8 }, () => i / 8),
      ),
    )
  const { document, summary } = await suggest(
    table('arrays', (i) => `npy\\${i}.npy`),
    folder.path,
  )
  expect(summary.variables[0].shape).toEqual([2, 2, 2])
  const { dataset } = await prepare(document, folder.path, 1)
  expect(dataset.variables[0]).toMatchObject({ scale: 1, offset: 0 })
  expect(dataset.variables[0].values[8]).toBe(0.125)
})

test('sounds', async () => {
  for (const i of rows) folder.write(`wav/${i}.wav`, wavOf(8000, [new Array(2000).fill(i / 10)]))
  const { summary } = await suggest(
    table('sounds', (i) => `wav/${i}.wav`),
    folder.path,
  )
  expect(summary.variables[0].shape).toEqual([1, 40, 16])
})

test('what is wrong in one of the files is said with its place', async () => {
  const read = async (content: string | Uint8Array, name = 'bad/0.csv') => {
    folder.write(name, content)
    const source = table('bad', (i) => (i === 5 ? name : `matrix/${i}.csv`))
    return refusal(() => suggest(source, folder.path))
  }
  expect((await read('1,2\n3,4')).en).toContain("'bad/0.csv' is 2 × 2, but 2 × 3 is needed")
  expect((await read('1,2,3\n4,five,6')).en).toContain("'bad/0.csv', row 2, column 2: 'five' is not a number")
  expect((await read('1,2,3\n4,5')).en).toContain("'bad/0.csv', row 2: it has 2 numbers, but the rows above have 3")
  expect((await read(' \n')).en).toContain("'bad/0.csv' holds no numbers")
  expect((await read(npyOf('<f4', [2, 3], new Float32Array(6).fill(Number.NaN)), 'bad/0.npy')).en).toContain(
    "'bad/0.npy': number 0 (counted from 0) is NaN",
  )
  const gone = table('gone', (i) => `matrix/${i + 1}.csv`)
  expect((await refusal(() => suggest(gone, folder.path))).en).toContain('matrix/8.csv')
})

test('no text makes a matrix fail but in words', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123,-.e\n"x \t') }), (text) => {
      try {
        const { shape, values } = parseMatrix(text, 'a.csv')
        expect(values.length).toBe(shape[0] * shape[1])
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
  )
})
