// A block from the palette lands where a person means it.
import { expect, test } from 'vitest'
import { applyEdits } from '../../shared/network/edits.ts'
import { sketchWires } from '../../shared/project/sketch.ts'
import { appendEdits, spliceEdits } from './append.ts'

const network = sketchWires(
  [
    ['input', 'input'],
    ['dense', 'dense'],
    ['loss', 'squaredError'],
  ],
  ['input > dense', 'dense > loss'],
).networks[0]

const appended = (type: string, selected?: string) =>
  applyEdits(network, appendEdits(network, { type }, selected)).edges.map(({ from, to }) => `${from.node}>${to.node}`)

test('behind the selected block, before what that feeds', () => {
  expect(appended('relu', 'input')).toEqual(['input>relu', 'relu>dense', 'dense>loss'])
})

test('before the loss, where the loss is selected or nothing is', () => {
  const before = ['input>dense', 'dense>relu', 'relu>loss']
  expect(appended('relu', 'loss')).toEqual(before)
  expect(appended('relu')).toEqual(before)
})

test('a loss is a further end, never in between', () => {
  expect(appended('absoluteError', 'dense')).toEqual(['input>dense', 'dense>loss', 'dense>absoluteError'])
  expect(appended('absoluteError', 'loss')).toEqual(['input>dense', 'dense>loss', 'dense>absoluteError'])
})

test('an input stands by itself, and so does the first block', () => {
  expect(appended('input', 'dense')).toEqual(['input>dense', 'dense>loss'])
  expect(appendEdits({ ...network, nodes: [], edges: [] }, { type: 'relu' }, undefined)).toHaveLength(1)
})

test('a loose block dropped on a wire is taken into it', () => {
  const loose = applyEdits(network, [{ kind: 'addNode', block: { type: 'relu' } }])
  const after = applyEdits(loose, spliceEdits(loose, 'relu', loose.edges[1]))
  expect(after.edges.map(({ from, to }) => `${from.node}>${to.node}`).sort()).toEqual([
    'dense>relu',
    'input>dense',
    'relu>loss',
  ])
})
