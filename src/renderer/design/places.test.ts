// Moving blocks needs no new shapes; every other edit does.
import { expect, test } from 'vitest'
import { applyEdits, type NetworkEdit } from '../../shared/network/edits.ts'
import { sketch } from '../../shared/project/sketch.ts'
import { differOnlyInPlaces } from './places.ts'

const project = sketch([
  ['input', 'input'],
  ['dense', 'dense'],
])
const after = (...edits: NetworkEdit[]) => ({ ...project, networks: [applyEdits(project.networks[0], edits)] })

test('a move', () => {
  expect(differOnlyInPlaces(project, after({ kind: 'move', node: 'dense', position: { x: 1, y: 2 } }))).toBe(true)
})

test.each<NetworkEdit>([
  { kind: 'setProperty', node: 'dense', property: 'outputs', value: [3] },
  { kind: 'rename', node: 'dense', name: 'other' },
  { kind: 'remove', node: 'dense' },
  { kind: 'addNode', block: { type: 'relu' } },
])('$kind is more than a move', (edit) => {
  expect(differOnlyInPlaces(project, after(edit))).toBe(false)
})

test('so is another batch size', () => {
  expect(differOnlyInPlaces(project, { ...project, training: { ...project.training, batchSize: 1 } })).toBe(false)
})
