// Edits of networks: what each does, and that every sequence of them can be undone exactly.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layerTypes } from '../layers/registry.ts'
import { parseProject } from '../project/parse.ts'
import { serialiseProject } from '../project/serialise.ts'
import { sketch, sketchWires } from '../project/sketch.ts'
import type { NetworkDocument } from './document.ts'
import { applyEdit, applyEdits, invert, type NetworkEdit } from './edits.ts'

const [network] = sketch([
  ['input', 'input', { size: [4] }],
  ['dense', 'dense', { outputs: [8] }],
  ['relu', 'relu'],
  ['loss', 'squaredError'],
]).networks

const drawn = ({ edges }: NetworkDocument) =>
  edges.map(({ from, to }) => `${from.node} > ${to.node}${to.port === 'in' ? '' : `:${to.port}`}`)

test('a block is put before, after and between others', () => {
  const flatten = { type: 'flatten' }
  const between = ['input > dense', 'dense > flatten', 'flatten > relu', 'relu > loss']
  expect(drawn(applyEdit(network, { kind: 'insertBefore', node: 'relu', block: flatten }))).toEqual(between)
  expect(drawn(applyEdit(network, { kind: 'insertAfter', node: 'dense', block: flatten }))).toEqual(between)
  const edge = network.edges[1]
  const changed = applyEdit(network, { kind: 'insertOnEdge', edge, block: flatten })
  expect(drawn(changed)).toEqual(between)
  expect(changed.nodes.map(({ name }) => name)).toEqual(['input', 'dense', 'Flatten', 'relu', 'loss'])
})

test('a block put after one that feeds several feeds them all', () => {
  const [branched] = sketchWires(
    [
      ['a', 'input'],
      ['b', 'relu'],
      ['c', 'tanh'],
    ],
    ['a > b', 'a > c'],
  ).networks
  const changed = applyEdit(branched, { kind: 'insertAfter', node: 'a', block: { type: 'dense' } })
  expect(drawn(changed)).toEqual(['a > dense', 'dense > b', 'dense > c'])
})

test('removing joins the neighbours, unless it is told not to', () => {
  expect(drawn(applyEdit(network, { kind: 'remove', node: 'relu' }))).toEqual(['input > dense', 'dense > loss'])
  expect(drawn(applyEdit(network, { kind: 'remove', node: 'relu', join: false }))).toEqual(['input > dense'])
})

test('a wire takes the place of the one that ended there', () => {
  const edit: NetworkEdit = { kind: 'connect', from: 'input', to: 'loss' }
  expect(drawn(applyEdit(network, edit))).toEqual(['input > dense', 'dense > relu', 'input > loss'])
})

test('properties equal to the default are not written down', () => {
  const set = (value: unknown) =>
    applyEdit(network, { kind: 'setProperty', node: 'dense', property: 'outputs', value }).nodes[1].properties
  expect(set([5])).toEqual({ outputs: [5] })
  expect(set([100])).toBeUndefined()
  expect(set(undefined)).toBeUndefined()
})

test('another type keeps what it has too, and a name of its own', () => {
  const conv = { type: 'conv2d', properties: { outputs: 8, kernel: [5, 5], groups: 2 }, weights: { kernel: {} } }
  const added = applyEdit(network, { kind: 'addNode', block: conv })
  const changed = applyEdit(added, { kind: 'replaceType', node: 'conv2d', type: 'maxPool' })
  expect(changed.nodes.at(-1)).toEqual({
    id: 'conv2d',
    type: 'maxPool',
    name: 'MaxPool',
    properties: { kernel: [5, 5] },
  })
})

test('an edit of a block that is not there is refused', () => {
  expect(() => applyEdit(network, { kind: 'rename', node: 'gone', name: 'x' })).toThrow('gone')
})

const types = layerTypes().map(({ type }) => type)
const block = fc.record(
  {
    type: fc.constantFrom(...types, 'unit', 'nonsense'),
    id: fc.constantFrom('input', 'dense', 'new', 'b 1', '畳み込み'),
    name: fc.string(),
    properties: fc.dictionary(fc.string(), fc.jsonValue()),
  },
  { requiredKeys: ['type'] },
)
/** Numbers choose among the blocks and wires that are there when the edit is made. */
const draft = fc.record({
  kind: fc.constantFrom<NetworkEdit['kind'][]>(
    'addNode',
    'insertBefore',
    'insertAfter',
    'insertOnEdge',
    'remove',
    'connect',
    'disconnect',
    'setProperty',
    'setWeight',
    'rename',
    'move',
    'replaceType',
  ),
  a: fc.nat(),
  b: fc.nat(),
  block,
  port: fc.constantFrom('in', 'in:2', 'in:3', 'target', 'kernel'),
  word: fc.oneof(fc.string(), fc.constantFrom('outputs', 'kernel', 'rate')),
  value: fc.option(fc.jsonValue(), { nil: undefined }),
  join: fc.boolean(),
})
type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never

function editFrom({ nodes, edges }: NetworkDocument, d: Draft): NetworkEdit | undefined {
  const node = nodes[d.a % nodes.length]?.id
  const other = nodes[d.b % nodes.length]?.id
  const edge = edges[d.a % edges.length]
  if (d.kind === 'addNode') return { kind: d.kind, block: d.block, index: d.b % (nodes.length + 1) }
  if (d.kind === 'insertOnEdge') return edge && { kind: d.kind, edge, block: d.block }
  if (d.kind === 'disconnect') return edge && { kind: d.kind, edge }
  if (node === undefined) return undefined
  if (d.kind === 'insertBefore') return { kind: d.kind, node, port: d.port, block: d.block }
  if (d.kind === 'insertAfter') return { kind: d.kind, node, block: d.block }
  if (d.kind === 'remove') return { kind: d.kind, node, join: d.join }
  if (d.kind === 'connect') return { kind: d.kind, from: node, to: other, port: d.port }
  if (d.kind === 'setProperty') return { kind: d.kind, node, property: d.word, value: d.value }
  if (d.kind === 'setWeight')
    return { kind: d.kind, node, weight: d.word, settings: d.join ? { multiplier: 2 } : undefined }
  if (d.kind === 'rename') return { kind: d.kind, node, name: d.word }
  if (d.kind === 'move') return { kind: d.kind, node, position: { x: d.a, y: d.b } }
  return { kind: 'replaceType', node, type: d.block.type }
}

test('any sequence of edits is undone exactly, keeps ids unique and files readable', () => {
  const project = sketch([
    ['input', 'input', { size: [4] }],
    ['dense', 'dense'],
    ['relu', 'relu'],
    ['loss', 'squaredError'],
  ])
  project.networks[0].regions = [{ id: 'r', kind: 'repeat', nodes: ['dense', 'relu'], times: 2 }]
  const text = (main: NetworkDocument) => serialiseProject({ ...project, networks: [main] })
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 12 }), (drafts) => {
      const [start] = project.networks
      const undo: NetworkEdit[] = []
      const edits: NetworkEdit[] = []
      let current = start
      for (const d of drafts) {
        const edit = editFrom(current, d)
        if (!edit) continue
        undo.unshift(invert(current, edit))
        edits.push(edit)
        current = applyEdit(current, edit)
        expect(new Set(current.nodes.map(({ id }) => id)).size).toBe(current.nodes.length)
      }
      expect(text(parseProject(text(current), 'edited').networks[0])).toBe(text(current))
      expect(text(applyEdits(current, undo))).toBe(text(start))
      expect(text(applyEdit(current, invert(start, ...edits)))).toBe(text(start))
    }),
  )
})
