// Other data in a project: its optimisers follow, its networks are fitted, and the rest stays.
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import type { ProjectDocument } from '../../../shared/project/document.ts'

vi.mock('../../engine/connection.ts', () => ({ engine: { on: () => () => {}, ask: () => new Promise(() => {}) } }))
const { withData } = await import('./takeData.ts')

const template = (name: string): ProjectDocument =>
  JSON.parse(readFileSync(new URL(`../../../../assets/templates/${name}.tsumiki`, import.meta.url), 'utf8'))

const iris: DatasetDocument = {
  name: 'iris',
  source: { kind: 'file', path: 'iris.csv' },
  recipe: { columns: [], split: { ratio: [8, 1, 1], stratified: true } },
}
const fourNumbersThreeClasses = {
  variables: [{ name: 'x', shape: [4] }],
  task: 'classes' as const,
  outputs: 3,
}

test('takes the place of the old data, and the network fits it', () => {
  const project = withData(template('mlp'), iris, fourNumbersThreeClasses, 'data')
  expect(project.datasets).toEqual([iris])
  expect(project.optimizers[0].dataset).toBe('iris')
  const node = (id: string) => project.networks[0].nodes.find((each) => each.id === id)!
  expect(node('input').properties?.size).toEqual([4])
  expect(node('output').properties?.outputs).toEqual([3])
})

test('a network for pictures stays as it is when a table comes', () => {
  const before = template('lenet')
  expect(withData(before, iris, fourNumbersThreeClasses, 'data').networks).toEqual(before.networks)
})

test('more data gets a name of its own and leaves the optimisers alone', () => {
  const before = template('mlp')
  const project = withData(before, { ...iris, name: 'data' }, fourNumbersThreeClasses, undefined)
  expect(project.datasets.map(({ name }) => name)).toEqual(['data', 'data 2'])
  expect(project.optimizers).toEqual(before.optimizers)
})

test('the first data of a project is what its optimiser waited for', () => {
  const before = { ...template('mlp'), datasets: [] }
  const project = withData(before, iris, fourNumbersThreeClasses, undefined)
  expect(project.optimizers[0].dataset).toBe('iris')
})
