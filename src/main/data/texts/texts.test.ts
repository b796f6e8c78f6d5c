// Text: tokens in two languages, the vocabulary of the training part alone, fixed length, new data.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { tokensOf } from '../../../shared/data/tokens.ts'
import { apply, prepare, suggest } from '../index.ts'
import { refusal, TestFolder } from '../testFiles.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

const words = { tokens: 'words', lowerCase: true } as const

test('words in English and Japanese, without punctuation', () => {
  expect(tokensOf("The SOUP wasn't hot, was it?", words)).toEqual(['the', 'soup', "wasn't", 'hot', 'was', 'it'])
  expect(tokensOf('今日は学校に行きます。ＡＢＣ', words)).toEqual(['今日', 'は', '学校', 'に', '行き', 'ます', 'abc'])
})

test('characters, as people see them', () => {
  expect(tokensOf('が A é👨‍👩‍👧', { tokens: 'characters', lowerCase: false })).toEqual(['が', 'A', 'é', '👨‍👩‍👧'])
})

test('no text breaks it, and no token is empty', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('words' as const, 'characters' as const),
      (text, tokens) => {
        for (const token of tokensOf(text, { tokens, lowerCase: true })) expect(token.trim()).not.toBe('')
      },
    ),
  )
})

const lines = Array.from({ length: 40 }, (_, i) =>
  i % 2 ? `部屋${i}はとても快適だった,良い` : `部屋${i}はひどくうるさかった,悪い`,
)

test('a column of sentences is proposed as text; the vocabulary is of the training part', async () => {
  folder.write('opinions.csv', ['感想,評価', ...lines].join('\n'))
  const { document, summary } = await suggest({ kind: 'file', path: 'opinions.csv' }, folder.path)
  expect(document.recipe.columns?.[0]).toMatchObject({ name: '感想', kind: 'text', text: { tokens: 'words' } })
  expect(summary.notices.map(({ en }) => en)).toContainEqual(expect.stringContaining("'感想' is read as text"))
  const { dataset, preprocessing, split, variables } = await prepare(document, folder.path, 1)
  const [text] = preprocessing.variables
  if (text.kind !== 'text') throw new Error('no text')
  const { length } = text
  expect(variables[0]).toMatchObject({ shape: [length], vocabulary: text.vocabulary })
  expect(text.vocabulary.slice(0, 2)).toEqual(['', '□'])
  for (const index of split.test) {
    const [row] = /\d+/.exec(lines[index])!
    expect(text.vocabulary).not.toContain(row)
    expect([...dataset.variables[0].values.slice(index * length, (index + 1) * length)]).toContain(1)
  }
  const { dataset: applied } = await apply(preprocessing, `${folder.path}/opinions.csv`)
  expect(applied.variables[0].values).toEqual(dataset.variables[0].values)
  expect((await prepare(document, folder.path, 1)).preprocessing).toEqual(preprocessing)
  folder.write('new.csv', ['感想', '部屋は快適', '量子力学', 'rockets'].join('\n'))
  const unseen = await apply(preprocessing, `${folder.path}/new.csv`, { labelsOptional: true })
  expect(unseen.notices.map(({ en }) => en)).toContainEqual(expect.stringContaining('2 of 3 texts hold no token'))
  expect(unseen.dataset.count).toBe(3)
})

test('short texts are filled with 0, long ones cut; blanks dropped or filled', async () => {
  folder.write('short.csv', ['t,y', 'a b c d e f,1', 'a b,0', 'NA,1', 'a c,0', 'b d c,1', 'c,0', 'b,1'].join('\n'))
  const recipe = (blanks: 'drop' | 'value', more: object = {}) => ({
    columns: [
      {
        name: 't',
        role: 'input' as const,
        kind: 'text' as const,
        text: { ...words, length: 4, vocabulary: 100, ...more },
        blanks,
        scaling: 'none' as const,
      },
      { name: 'y', role: 'label' as const, kind: 'class' as const, blanks: 'drop' as const, scaling: 'none' as const },
    ],
    split: { ratio: [8, 1, 1] as [number, number, number], stratified: true },
  })
  const source = { kind: 'file' as const, path: 'short.csv' }
  const read = (blanks: 'drop' | 'value', more?: object) =>
    prepare({ name: 'd', source, recipe: recipe(blanks, more) }, folder.path, 1)
  const { dataset } = await read('drop')
  expect(dataset.count).toBe(6)
  expect([...dataset.variables[0].values.slice(6, 8)]).toEqual([0, 0])
  const filled = await read('value')
  expect(filled.dataset.count).toBe(7)
  expect([...filled.dataset.variables[0].values.slice(8, 12)]).toEqual([0, 0, 0, 0])
  expect((await refusal(() => read('drop', { length: 0 }))).en).toContain("Column 't': text.length must be")
  const small = await read('drop', { vocabulary: 3 })
  expect(small.variables[0].vocabulary).toHaveLength(3)
})
