// Ways to split: what a dataset can have, and that a change leaves nothing of the way before.
import { expect, test } from 'vitest'
import type { SplitRecipe } from '../../../shared/data/document.ts'
import type { ColumnSummary } from '../../../shared/protocol/data.ts'
import { kindsFor, withKind } from './kinds.ts'

const split: SplitRecipe = { ratio: [8, 1, 1], stratified: true }
const classes = (name: string, count: number): ColumnSummary => ({
  name,
  kind: 'class',
  blanks: 0,
  classes: Array.from({ length: count }, (_, i) => ({ name: `${name}${i}`, count: 2 })),
})
const columns: ColumnSummary[] = [{ name: 'n', kind: 'number', blanks: 0 }, classes('patient', 9), classes('part', 3)]

test('tables can be split by their columns, pictures and windows cannot', () => {
  expect(kindsFor({ split }, columns)).toEqual(['ratio', 'time', 'group', 'column', 'kfold'])
  expect(kindsFor({ split }, columns.slice(0, 2))).not.toContain('column')
  expect(kindsFor({ split }, undefined)).toEqual(['ratio', 'kfold'])
  expect(kindsFor({ split, series: { length: 2, inputs: ['n'], outputs: ['n'] } }, columns)).toEqual(['time'])
})

test('a way that needs a column begins with one that fits', () => {
  expect(withKind(split, 'group', columns)).toEqual({ ...split, kind: 'group', column: 'patient' })
  expect(withKind(split, 'column', columns)).toEqual({ ...split, kind: 'column', column: 'part' })
  expect(withKind({ ...split, kind: 'kfold', folds: 4, fold: 2 }, 'ratio', columns)).toEqual(split)
})
