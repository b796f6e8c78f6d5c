// Data that cannot be used: a sentence that names the file, the place and the remedy; nothing is made or lost.
import { access, mkdir, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idx, png, table } from './badFiles.ts'
import { Workshop } from './tsumiki.ts'

let workshop: Workshop
beforeAll(async () => {
  workshop = await Workshop.open()
})
afterAll(() => workshop.close())

/** 60 good rows, some of them replaced. */
const rows = (changes: Record<number, string> = {}) =>
  Array.from({ length: 60 }, (_, i) => changes[i] ?? `${i / 10},${(i * 7) % 13},${i % 2 ? 'yes' : 'no'}`)

const refusedTables: Record<string, [content: string | undefined, sentence: RegExp]> = {
  'missing.csv': [undefined, /missing\.csv'\. Check/],
  'empty.csv': ['', /'empty\.csv' is empty/],
  'header.csv': [table([]), /'header\.csv' has a header \(row 1\) and no data/],
  'ragged.csv': [table(rows({ 7: '1,2' })), /'ragged\.csv', row 9: it has 2 cells, but the header has 3/],
  'word.csv': [table(rows({ 20: 'abc,2,yes' })), /'word\.csv', row 22, column 'a': 'abc' is not a number/],
  'nan.csv': [table(rows({ 20: 'NaN,2,yes' })), /'nan\.csv', row 22, column 'a': 'NaN'/],
  'infinity.csv': [table(rows({ 30: '1,-Infinity,yes' })), /'infinity\.csv', row 32, column 'b'/],
  'one-class.csv': [
    table(rows().map((row) => row.replace('no', 'yes'))),
    /all 60 samples belong to one class \('yes'\)/,
  ],
  'few.csv': [table(['1,2,p', '2,3,q', '3,4,r']), /3 samples are too few for 3 classes/],
  'notes.docx': ['PK', /'notes\.docx' is of no kind that can be read/],
}

test.each(Object.entries(refusedTables))('%s', async (name, [content, sentence]) => {
  if (content !== undefined) await workshop.write(name, content)
  const project = `${name}.tsumiki`
  const message = await workshop.refused(1, ['new', project, '--template', 'mlp', '--data', name, '--label', 'label'])
  expect(message).toMatch(sentence)
  await expect(access(workshop.path(project))).rejects.toThrow()
})

test('a label column that is not there', async () => {
  await workshop.write('good.csv', table(rows()))
  const args = ['new', 'p.tsumiki', '--template', 'mlp', '--data', 'good.csv', '--label', 'labell']
  const sentence = "'good.csv' has no column 'labell'. Did you mean 'label'? Its columns: a, b, label."
  expect(await workshop.refused(1, args)).toContain(sentence)
})

test('a generator or a setting of one that does not exist', async () => {
  const args = ['new', 'p.tsumiki', '--template', 'playground', '--data']
  expect(await workshop.refused(1, [...args, 'generate:spirall'])).toMatch(/'spirall'.*spiral/)
  expect(await workshop.refused(1, [...args, 'generate:spiral,noise=7'])).toMatch(/noise.*0 to 0\.5, not 7/)
  expect(await workshop.refused(1, [...args, 'generate:spiral,nois=0'])).toMatch(/'nois=0'.*count, seed, noise/)
})

test('a template that the data does not fit', async () => {
  const args = ['new', 'p.tsumiki', '--template', 'lenet', '--data', 'good.csv']
  expect(await workshop.refused(1, args)).toMatch(/'lenet' is for pictures.*Use mlp/)
})

test.each([
  ['wrong magic', idx({ magic: 0x801 }), /magic|header/i],
  ['cut off', idx({ missingBytes: 10 }), /10 bytes|too short|bytes/],
  ['other counts than its labels', idx({ count: 21 }), /21.*20|20.*21/],
])('IDX pictures with %s', async (name, { images, labels }, sentence) => {
  const folder = name.replaceAll(' ', '-')
  await mkdir(workshop.path(folder))
  await workshop.write(`${folder}/train-images-idx3-ubyte`, images)
  await workshop.write(`${folder}/train-labels-idx1-ubyte`, labels)
  const data = `${folder}/train-images-idx3-ubyte`
  const message = await workshop.refused(1, ['new', 'p.tsumiki', '--template', 'mlp', '--data', data])
  expect(message).toMatch(sentence)
  expect(message).toContain('idx')
})

test('a corrupt picture among good ones is found when it is decoded', async () => {
  for (const name of ['cat', 'dog']) {
    await mkdir(workshop.path(`pets/${name}`), { recursive: true })
    for (let i = 0; i < 12; i++) await workshop.write(`pets/${name}/${i}.png`, png(i))
  }
  await workshop.write('pets/dog/broken.png', png(3).subarray(0, -40))
  await workshop.json('new', 'pets.tsumiki', '--template', 'cnn', '--data', 'pets')
  expect(await workshop.refused(1, ['train', 'pets.tsumiki'])).toMatch(/'dog.broken\.png' cannot be read/)
})

describe('data that changes after the project was made', () => {
  beforeAll(async () => {
    await workshop.write('later.csv', table(rows()))
    await workshop.json('new', 'later.tsumiki', '--template', 'mlp', '--data', 'later.csv')
  })

  test('is found by check and by train', async () => {
    await workshop.write('later.csv', table(rows({ 4: '0.4,abc,yes' })))
    const { code, stdout } = await workshop.tsumiki('check', 'later.tsumiki')
    expect(code).toBe(1)
    expect(stdout).toMatch(/error: 'later\.csv', row 6, column 'b': 'abc' is not a number/)
    expect(await workshop.refused(1, ['train', 'later.tsumiki'])).toMatch(/row 6, column 'b'/)
  })

  test('or is gone', async () => {
    await workshop.write('gone.csv', table(rows()))
    await workshop.json('new', 'gone.tsumiki', '--template', 'mlp', '--data', 'gone.csv')
    await rm(workshop.path('gone.csv'))
    expect(await workshop.refused(1, ['train', 'gone.tsumiki'])).toContain('gone.csv')
  })
})
