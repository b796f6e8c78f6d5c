// A model's preprocessing on new files: matched by name, filled, and refused where it cannot be.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Preprocessing } from '../../shared/data/dataset.ts'
import { apply, prepare, suggest } from './index.ts'
import { idxOf, pngOf, refusal, TestFolder } from './testFiles.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

let table: Preprocessing
let pictures: Preprocessing
let numbers: Preprocessing

beforeAll(async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `${i},${['red', 'blue'][i % 2]},c${i % 3}`)
  folder.write('train.csv', `size,colour,kind\n${rows.join('\n')}`)
  table = await fitted('train.csv', 'kind')
  numbers = await fitted('train.csv', 'size')
  for (let i = 0; i < 10; i++) folder.png(`pets/${i % 2 ? 'cat' : 'dog'}/${i}.png`, 4, 4, [i, i, i])
  pictures = await fitted('pets')
})

async function fitted(path: string, label?: string): Promise<Preprocessing> {
  const { document } = await suggest({ kind: 'file', path }, folder.path, { label })
  return (await prepare(document, folder.path, 1)).preprocessing
}

const applyTo = (preprocessing: Preprocessing, text: string, options = {}) =>
  apply(preprocessing, folder.write('new.csv', text), options)

test('the training file gives the numbers it gave in training', async () => {
  const { document } = await suggest({ kind: 'file', path: 'train.csv' }, folder.path, { label: 'kind' })
  const { dataset } = await prepare(document, folder.path, 1)
  const again = await apply(table, `${folder.path}/train.csv`)
  expect(again.dataset.variables).toEqual(dataset.variables)
})

test('columns are found by name, in any order, others ignored', async () => {
  const one = await applyTo(table, 'size,colour,kind\n5,red,c1\n')
  const other = await applyTo(table, 'extra,kind,colour,size\nx,c1,red,5\n')
  expect(other.dataset.variables).toEqual(one.dataset.variables)
})

test('a missing input is named', async () => {
  const text = await refusal(() => applyTo(table, 'sise,colour\n5,red\n', { labelsOptional: true }))
  expect(text.en).toBe("'new.csv' has no column 'size'. Did you mean 'sise'? Its columns: sise, colour.")
  expect(text.ja).toContain("'size' という列はありません")
})

test('blanks are filled as in training, and a class never seen is none of the known', async () => {
  const { dataset, notices } = await applyTo(table, 'size,colour,kind\n,green,c0\n3,,c1\n')
  const [x] = dataset.variables
  expect([...x.values.subarray(1, 3)]).toEqual([0, 0])
  expect(Number.isFinite(x.values[0])).toBe(true)
  expect(x.values[4] + x.values[5]).toBe(1)
  expect(notices[0].en).toContain("column 'colour': green did not occur in the training data")
})

test('a label that the model does not know is refused, or left out of a prediction', async () => {
  const text = 'size,colour,kind\n5,red,c9\n'
  expect((await refusal(() => applyTo(table, text))).en).toContain("the class 'c9' is not among those")
  const { dataset, notices } = await applyTo(table, text, { labelsOptional: true })
  expect(dataset.variables.map(({ name }) => name)).toEqual(['x'])
  expect(notices).toHaveLength(1)
})

test('labels may be absent or partly blank for a prediction', async () => {
  for (const text of ['size,colour\n5,red\n6,blue\n', 'size,colour,kind\n5,red,\n6,blue,c1\n']) {
    const { dataset } = await applyTo(table, text, { labelsOptional: true })
    expect([dataset.count, dataset.variables.length]).toEqual([2, 1])
  }
  expect((await refusal(() => applyTo(table, 'size,colour\n5,red\n'))).en).toContain("has no column 'kind'")
  const partly = await applyTo(table, 'size,colour,kind\n5,red,\n6,blue,c1\n')
  expect([partly.dataset.count, partly.dataset.sampleName(0)]).toEqual([1, 'row 3'])
})

test('numbers to be predicted may be absent too', async () => {
  const { dataset } = await applyTo(numbers, 'colour,kind\nred,c1\n', { labelsOptional: true })
  expect(dataset.variables.map(({ name }) => name)).toEqual(['x'])
})

test('a folder, a single picture and IDX pictures of another size', async () => {
  expect((await apply(pictures, `${folder.path}/pets`)).dataset.variables[1].classes).toEqual(['cat', 'dog'])
  const one = folder.write('one.png', pngOf(8, 8, [255, 255, 255]))
  const { dataset } = await apply(pictures, one, { labelsOptional: true })
  expect([dataset.count, dataset.sampleName(0)]).toEqual([1, 'one.png'])
  expect([...dataset.variables[0].values]).toEqual(Array(16).fill(255))
  const idx = folder.write('x-images-idx3-ubyte', idxOf([2, 2, 2], Array(8).fill(9)))
  const resized = await apply(pictures, idx, { labelsOptional: true })
  expect(resized.dataset.variables[0]).toMatchObject({ shape: [1, 4, 4] })
  expect([...resized.dataset.variables[0].values]).toEqual(Array(32).fill(9))
})

test('pictures without labels cannot be evaluated, and other kinds of data not at all', async () => {
  const idx = folder.write('y-images-idx3-ubyte', idxOf([1, 4, 4], Array(16).fill(9)))
  expect((await refusal(() => apply(pictures, idx))).en).toContain('has no labels to compare with')
  expect((await refusal(() => apply(pictures, `${folder.path}/train.csv`))).en).toContain('pictures, not a table')
  expect((await refusal(() => apply(table, idx))).en).toContain('a table (.csv), not pictures')
})
