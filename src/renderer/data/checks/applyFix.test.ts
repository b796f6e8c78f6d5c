// What a finding's button changes: a part of one recipe, or how training weighs the classes.
import { expect, test } from 'vitest'
import type { ProjectDocument } from '../../../shared/project/document.ts'
import { fixed } from './applyFix.ts'

const split = { ratio: [8, 1, 1] as [number, number, number], stratified: true }
const dataset = (name: string) => ({ name, source: { kind: 'file' as const, path: `${name}.csv` }, recipe: { split } })
const project = {
  datasets: [dataset('a'), dataset('b')],
  training: { epochs: 1, batchSize: 1, seed: 1 },
} as unknown as ProjectDocument

test('only the dataset that was checked changes', () => {
  const { datasets, training } = fixed(project, 'b', { recipe: { excluded: ['row 2'] } })
  expect(datasets.map(({ recipe }) => recipe)).toEqual([{ split }, { split, excluded: ['row 2'] }])
  expect(training).toBe(project.training)
})

test('class weights are a setting of training', () => {
  const { datasets, training } = fixed(project, 'b', { classWeights: 'balanced' })
  expect(training).toEqual({ epochs: 1, batchSize: 1, seed: 1, classWeights: 'balanced' })
  expect(datasets).toBe(project.datasets)
})
