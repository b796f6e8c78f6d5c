// From drawn networks to flat ones, in each of their variants.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sketch, sketchWires } from '../project/sketch.ts'
import { elaborate } from './elaborate.ts'
import type { Mode } from './flat.ts'
import { topologicalOrder } from './order.ts'

const classifier = sketch([
  ['input', 'input', { size: [4] }],
  ['dense', 'dense', { outputs: [8] }],
  ['relu', 'relu'],
  ['dropout', 'dropout'],
  ['scores', 'dense', { outputs: [3] }],
  ['loss', 'softmaxCrossEntropy'],
])

const flat = (project: typeof classifier, mode: Mode = 'training') => {
  const { network, problems } = elaborate(project, 'Main', mode)
  expect(problems).toEqual([])
  return network
}
const wires = (project: typeof classifier, mode?: Mode) =>
  flat(project, mode).nodes.map(({ id, inputs, target }) => `${inputs}${target ? ` (${target})` : ''} > ${id}`)

test('training keeps every block, each after what feeds it, with the defaults filled in', () => {
  const network = flat(classifier)
  expect(network.nodes.map(({ id }) => id)).toEqual(['input', 'dense', 'relu', 'dropout', 'scores', 'loss'])
  expect(network.nodes[1].properties).toEqual({ outputs: [8], useBias: true })
  expect(network.terminals).toEqual(['loss'])
  expect(network.outputs).toEqual([
    { node: 'scores', name: 'scores', prediction: 'softmax', task: 'classes', axis: 0, loss: 'loss', target: 'y' },
  ])
})

test('validation leaves training-only blocks out and joins their neighbours', () => {
  expect(wires(classifier, 'validation')).toEqual([
    ' > input',
    'input > dense',
    'dense > relu',
    'relu > scores',
    'scores > loss',
  ])
  expect(flat(classifier, 'validation').terminals).toEqual(['loss'])
})

test('runtime ends at what entered the loss', () => {
  expect(wires(classifier, 'runtime')).toEqual([' > input', 'input > dense', 'dense > relu', 'relu > scores'])
  expect(flat(classifier, 'runtime').outputs[0]).toMatchObject({ node: 'scores', prediction: 'softmax' })
  expect(flat(classifier, 'runtime').terminals).toEqual([])
})

test('blocks come in an order that can be computed, whatever their order in the file', () => {
  const reversed = structuredClone(classifier)
  reversed.networks[0].nodes.reverse()
  expect(wires(reversed)).toEqual(wires(classifier))
})

test('an edge into target takes the place of the dataset variable', () => {
  const autoencoder = sketch(
    [
      ['input', 'input', { size: [4] }],
      ['code', 'dense', { outputs: [2] }],
      ['decoded', 'dense', { outputs: [4] }],
      ['loss', 'squaredError'],
    ],
    ['input > loss:target'],
  )
  expect(wires(autoencoder).at(-1)).toBe('decoded (input) > loss')
  expect(flat(autoencoder).outputs[0].target).toBeUndefined()
  expect(wires(autoencoder, 'runtime')).toEqual([' > input', 'input > code', 'code > decoded'])
})

test('the inputs of a block with many are in the order of its ports', () => {
  const project = sketchWires(
    [
      ['a', 'input', { size: [2] }],
      ['b', 'input', { size: [3], variable: 'z' }],
      ['joined', 'concatenate'],
      ['dense', 'dense', { outputs: [1] }],
      ['loss', 'squaredError'],
    ],
    ['b > joined:in:2', 'a > joined:in', 'a > joined:in:12', 'joined > dense', 'dense > loss'],
  )
  expect(flat(project).nodes.find(({ id }) => id === 'joined')?.inputs).toEqual(['a', 'b', 'a'])
})

test('losses may be scaled and summed; Output blocks and comments are not minimised', () => {
  const project = sketchWires(
    [
      ['input', 'input', { size: [4] }],
      ['dense', 'dense', { outputs: [1] }],
      ['near', 'squaredError'],
      ['far', 'absoluteError'],
      ['half', 'mulScalar', { value: 0.5 }],
      ['total', 'add'],
      ['shown', 'output'],
      ['note', 'comment', { text: 'hello' }],
    ],
    [
      'input > dense',
      'dense > near',
      'dense > far',
      'far > half',
      'near > total',
      'half > total:in:2',
      'dense > shown',
    ],
  )
  expect(flat(project).terminals).toEqual(['total'])
  expect(flat(project).nodes.map(({ id }) => id)).not.toContain('note')
  const runtime = flat(project, 'runtime')
  expect(runtime.nodes.map(({ id }) => id)).toEqual(['input', 'dense', 'shown'])
  expect(runtime.outputs.map(({ node, name }) => [node, name])).toEqual([
    ['dense', 'dense'],
    ['dense', 'dense 2'],
    ['shown', 'shown'],
  ])
})

test('an unknown network is a problem, not a crash', () => {
  const { network, problems } = elaborate(classifier, 'Mian', 'training')
  expect(network.nodes).toEqual([])
  expect(problems[0].text.en).toBe("There is no network 'Mian' in this project. It has 'Main'.")
})

test('whatever the wires, every sorted block comes after its sources and the rest lies on or behind rings', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const graph = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 14 })
  fc.assert(
    fc.property(graph, (edges) => {
      const sourcesOf = (id: string) => edges.filter(([, to]) => to === id).map(([from]) => from)
      const { sorted, cycles } = topologicalOrder(ids, sourcesOf)
      for (const [i, id] of sorted.entries())
        for (const source of sourcesOf(id)) if (sorted.includes(source)) expect(sorted.indexOf(source)).toBeLessThan(i)
      for (const ring of cycles)
        for (const [i, id] of ring.entries()) expect(sourcesOf(ring[(i + 1) % ring.length])).toContain(id)
      expect(cycles.length === 0).toBe(sorted.length === ids.length)
    }),
  )
})
