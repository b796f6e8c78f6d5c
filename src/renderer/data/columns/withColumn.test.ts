// Changing one column leaves a recipe that the engine can read.
import { expect, test } from 'vitest'
import type { ColumnRecipe } from '../../../shared/data/document.ts'
import { withColumn } from './withColumn.ts'

const columns: ColumnRecipe[] = [
  { name: 'a', role: 'input', kind: 'number', blanks: 'median', scaling: 'standardise' },
  { name: 'b', role: 'input', kind: 'class', classes: ['x', 'z'], blanks: 'mostFrequent', scaling: 'none' },
  { name: 'c', role: 'label', kind: 'class', blanks: 'drop', scaling: 'none' },
]

test('a new label of classes takes the place of the old one, and drops rows without it', () => {
  const changed = withColumn(columns, 'b', { role: 'label' })
  expect(changed.map(({ role }) => role)).toEqual(['input', 'label', 'input'])
  expect(changed[1].blanks).toBe('drop')
})

test('several numbers can be labels', () => {
  const numbers = columns.map((column): ColumnRecipe => ({ ...column, kind: 'number' }))
  expect(withColumn(numbers, 'a', { role: 'label' }).map(({ role }) => role)).toEqual(['label', 'input', 'label'])
})

test('a column of numbers taken as classes is not scaled and is not filled with a mean', () => {
  expect(withColumn(columns, 'a', { kind: 'class' })[0]).toEqual({
    name: 'a',
    role: 'input',
    kind: 'class',
    blanks: 'mostFrequent',
    scaling: 'none',
  })
})

test('classes of a column go with its kind', () => {
  expect(withColumn(columns, 'b', { kind: 'number' })[1].classes).toBeUndefined()
})

test('a fill of a number begins at 0 and goes with its rule', () => {
  const filled = withColumn(columns, 'a', { blanks: 'value' })
  expect(filled[0].fill).toBe(0)
  expect(withColumn(filled, 'a', { blanks: 'mean' })[0].fill).toBeUndefined()
})

test('other columns stay the very same', () => {
  const changed = withColumn(columns, 'a', { scaling: 'none' })
  expect(changed[1]).toBe(columns[1])
  expect(changed[0].scaling).toBe('none')
})
