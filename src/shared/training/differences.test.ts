// What the comparison of two runs shows.
import { expect, test } from 'vitest'
import { sketch } from '../project/sketch.ts'
import { differences } from './differences.ts'

const before = sketch([
  ['input', 'input', { size: [4] }],
  ['dense', 'dense', { outputs: [3] }],
  ['loss', 'softmaxCrossEntropy'],
])
const changed = (change: (project: typeof before) => void) => {
  const after = structuredClone(before)
  change(after)
  return differences(before, after).map(({ what, before: a, after: b }) => [what.en, a?.en, b?.en])
}

test('equal projects, moved blocks and defaults that are written out do not differ', () => {
  expect(changed(() => {})).toEqual([])
  expect(
    changed(({ networks: [network] }) => {
      network.nodes[1].position = { x: 1, y: 2 }
      network.nodes[1].properties = { outputs: [3], useBias: true }
    }),
  ).toEqual([])
})

test('settings of training, of the optimiser and of blocks', () => {
  expect(
    changed((project) => {
      project.training.epochs = 20
      project.optimizers[0].properties = { learningRate: 0.5 }
      project.networks[0].nodes[1].properties = { outputs: [5] }
    }),
  ).toEqual([
    ['Epochs', '10', '20'],
    ['Learning rate η', '0.001', '0.5'],
    ["Dense 'dense' · Outputs", '3', '5'],
  ])
})

test('another optimiser is one line, and so is a block more', () => {
  expect(changed((project) => void (project.optimizers[0].type = 'sgd'))[0]).toEqual(['Optimiser', 'Adam', 'SGD'])
  const added = changed(({ networks: [network] }) => {
    network.nodes.push({ id: 'relu', type: 'relu', name: 'relu' })
  })
  expect(added).toEqual([["ReLU 'relu'", undefined, 'present']])
})

test('another split', () => {
  expect(changed((project) => void (project.datasets[0].recipe.split.ratio = [6, 2, 2]))).toEqual([
    ['Data · Split', '8 : 1 : 1', '6 : 2 : 2'],
  ])
})
