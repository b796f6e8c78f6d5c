// The recipe in sentences: every step that is carried out is said once, in order, and can be changed where it may.
import { expect, test } from 'vitest'
import type { ColumnRecipe, DatasetDocument } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { recipeSteps } from './steps.ts'

const column = (name: string, changed: Partial<ColumnRecipe>): ColumnRecipe => ({
  name,
  role: 'input',
  kind: 'number',
  blanks: 'median',
  scaling: 'standardise',
  ...changed,
})

const columns = [
  column('id', { role: 'ignore' }),
  column('bill', {}),
  column('sex', { kind: 'class', blanks: 'mostFrequent', scaling: 'none' }),
  column('species', { role: 'label', kind: 'class', blanks: 'drop', scaling: 'none' }),
]

const penguins: DatasetDocument = {
  name: 'penguins',
  source: { kind: 'file', path: '../data/penguins.csv' },
  recipe: { columns, split: { ratio: [8, 1, 1], stratified: true } },
}

const summary: DatasetSummary = {
  count: 3,
  variables: [],
  label: 'y',
  task: 'classes',
  split: { training: 1, validation: 1, test: 1 },
  columns: columns.map(({ name }) => ({ name, kind: 'number', blanks: name === 'bill' || name === 'species' ? 2 : 0 })),
  encoding: 'shift_jis',
  notices: [],
}

const sentences = (...asked: Parameters<typeof recipeSteps>) => recipeSteps(...asked).map(({ sentence }) => sentence)

test('a table, from its file to its split', () => {
  expect(sentences(penguins, summary)).toEqual([
    'readText',
    'badStop',
    'blanks.median',
    'blanks.drop',
    'unused',
    'target',
    'words',
    'scaling',
    'splitAlike',
  ])
  const [read, , median] = recipeSteps(penguins, summary)
  expect(read.values).toEqual({ file: 'penguins.csv', encoding: 'Shift_JIS' })
  expect(median.values.columns).toEqual(['bill'])
})

test('windows take the place of the target, and the split is by time', () => {
  const series = { length: 12, time: 'id', inputs: ['bill'], outputs: ['bill'] }
  const found = recipeSteps({ ...penguins, recipe: { ...penguins.recipe, series } }, summary)
  const said = found.map(({ sentence }) => sentence)
  expect(said).toContain('series')
  expect(said).not.toContain('target')
  // The column of times is used: it puts the rows in order.
  expect(said).not.toContain('unused')
  expect(said.at(-1)).toBe('split.time')
})

test('pictures and drawn data', () => {
  const split = { ratio: [8, 1, 1] as [number, number, number], stratified: false }
  const pictures = { size: [28, 30] as [number, number], resize: 'fit' as const, channels: 1 as const }
  const folder: DatasetDocument = { name: 'p', source: { kind: 'file', path: 'p/' }, recipe: { pictures, split } }
  const { columns: _, encoding: __, ...rest } = summary
  expect(sentences(folder, rest)).toEqual(['readPictures', 'classes', 'pictures.fit', 'split.ratio'])
  const clips = { frames: 8, pick: 'spread' as const }
  const films = recipeSteps({ ...folder, recipe: { ...folder.recipe, clips } }, rest)
  expect(films.map(({ sentence }) => sentence)).toContain('clips.spread')
  const drawn: DatasetDocument = {
    name: 'd',
    source: { kind: 'generator', generator: 'xor', count: 10, seed: 1 },
    recipe: { split },
  }
  expect(sentences(drawn, { ...summary, task: 'numbers' })).toEqual(['draw', 'numbers', 'split.ratio'])
})

test('what was done by hand is said, and another way to split', () => {
  const split = {
    ratio: [8, 1, 1] as [number, number, number],
    stratified: true,
    kind: 'group' as const,
    column: 'sex',
  }
  const recipe = { ...penguins.recipe, split, excluded: ['row 2', 'row 3'], corrected: { 'row 4': 'Adelie' } }
  const found = recipeSteps({ ...penguins, recipe }, summary).slice(-3)
  expect(found.map(({ sentence }) => sentence)).toEqual(['excluded', 'corrected', 'split.group'])
  expect(found[2].values.column).toEqual(['sex'])
})
