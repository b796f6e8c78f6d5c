// Networks come, are renamed and go without anything in the project left naming what is not there.
import { expect, test } from 'vitest'
import { addNetwork, deleteNetwork, renameNetwork } from './networks.ts'
import { sketch } from './sketch.ts'

const project = sketch([['input', 'input']])

test('a new network has a name of its own', () => {
  expect(addNetwork(addNetwork(project, 'Main'), 'Main').networks.map(({ name }) => name)).toEqual([
    'Main',
    'Main_2',
    'Main_3',
  ])
})

test('a rename reaches the optimiser and units', () => {
  const unit = { id: 'u', type: 'unit', name: 'u', unit: { network: 'Main' } }
  const two = addNetwork(project, 'Other')
  const withUnit = { ...two, networks: [two.networks[0], { ...two.networks[1], nodes: [unit] }] }
  const after = renameNetwork(withUnit, 'Main', ' 本体 ')
  expect(after.networks[0].name).toBe('本体')
  expect(after.optimizers[0].network).toBe('本体')
  expect(after.networks[1].nodes[0].unit?.network).toBe('本体')
})

test('a name that is empty or taken changes nothing', () => {
  const two = addNetwork(project, 'Other')
  expect(renameNetwork(two, 'Main', 'Other')).toBe(two)
  expect(renameNetwork(two, 'Main', ' ')).toBe(two)
})

test('deleting hands the optimiser on, and keeps the last network', () => {
  expect(deleteNetwork(addNetwork(project, 'Other'), 'Main').optimizers[0].network).toBe('Other')
  expect(deleteNetwork(project, 'Main')).toBe(project)
})
