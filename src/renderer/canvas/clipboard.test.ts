// Copies carry their settings and the wires among them, under names and ids of their own.
import { expect, test } from 'vitest'
import { applyEdits } from '../../shared/network/edits.ts'
import { sketchWires } from '../../shared/project/sketch.ts'
import { clipOf, clipText, pasteEdits, readClip } from './clipboard.ts'
import { BLOCK } from './layout.ts'
import { positionsOf } from './placement.ts'

const network = sketchWires(
  [
    ['input', 'input'],
    ['conv1', 'conv2d', { outputs: 8 }],
    ['relu', 'relu'],
  ],
  ['input > conv1', 'conv1 > relu'],
).networks[0]
const clip = clipOf(network, ['conv1', 'relu'])
const wires = (edges: typeof network.edges) => edges.map(({ from, to }) => `${from.node}>${to.node}`)

test('what is pasted is what was copied, through text', () => {
  expect(readClip(clipText(clip))).toEqual(clip)
  const { edits, ids } = pasteEdits(network, readClip(clipText(clip))!)
  const after = applyEdits(network, edits)
  const [conv, relu] = after.nodes.slice(3)
  expect([conv.name, relu.name]).toEqual(['conv2', 'relu_2'])
  expect(conv.properties).toEqual({ outputs: 8 })
  expect(ids).toEqual([conv.id, relu.id])
  expect(wires(after.edges.slice(2))).toEqual([`${conv.id}>${relu.id}`])
})

test('keeping the inputs wires the copies to what fed the originals', () => {
  const after = applyEdits(network, pasteEdits(network, clip, { keepInputs: true }).edits)
  expect(wires(after.edges.slice(2))).toEqual([
    `input>${after.nodes[3].id}`,
    `${after.nodes[3].id}>${after.nodes[4].id}`,
  ])
})

test('copies stand beside, where there is room', () => {
  const after = applyEdits(network, pasteEdits(network, clip).edits)
  const points = after.nodes.map(({ id }) => positionsOf(after).get(id)!)
  for (const copy of points.slice(3))
    for (const { x, y } of points.slice(0, 3))
      expect(Math.abs(x - copy.x) >= BLOCK.width || Math.abs(y - copy.y) >= BLOCK.height).toBe(true)
})

test('in another network the inputs are not there, and are left out', () => {
  const empty = { ...network, nodes: [], edges: [] }
  expect(wires(applyEdits(empty, pasteEdits(empty, clip, { keepInputs: true }).edits).edges)).toEqual(['conv1>relu'])
})

test.each([
  '',
  'Hello',
  '{}',
  '{"format":"tsumiki-blocks"}',
  '{"format":"tsumiki-blocks","nodes":[{"id":1}],"edges":[]}',
])('%j is not pasted', (text) => {
  expect(readClip(text)).toBeUndefined()
})
