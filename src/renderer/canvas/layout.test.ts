// Auto-layout keeps the direction of the wires and lets no blocks overlap; new blocks get room.
import { describe, expect, test } from 'vitest'
import type { NetworkDocument } from '../../shared/network/document.ts'
import { applyEdits } from '../../shared/network/edits.ts'
import { sketchWires } from '../../shared/project/sketch.ts'
import { BLOCK, layered, ROW } from './layout.ts'
import { positionsOf, savePositions, withRoom } from './placement.ts'

const residual = (): NetworkDocument =>
  sketchWires(
    [
      ['input', 'input'],
      ['conv', 'conv2d'],
      ['relu', 'relu'],
      ['add', 'add'],
      ['loss', 'squaredError'],
    ],
    ['input > conv', 'conv > relu', 'relu > add', 'input > add:in:2', 'add > loss'],
  ).networks[0]

describe('a network without positions', () => {
  test('is laid out from top to bottom without overlap', () => {
    const places = layered(residual())
    const points = [...places.values()]
    for (const { from, to } of residual().edges) expect(places.get(from.node)!.y).toBeLessThan(places.get(to.node)!.y)
    for (const [i, a] of points.entries())
      for (const b of points.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= BLOCK.width || Math.abs(a.y - b.y) >= BLOCK.height).toBe(true)
  })

  test('of a chain stands in one column', () => {
    const chain = { ...residual(), edges: residual().edges.filter(({ to }) => to.port !== 'in:2') }
    expect(new Set([...layered(chain).values()].map(({ x }) => x)).size).toBe(1)
  })

  test('of 500 blocks in branches comes to its end', () => {
    const blocks = Array.from({ length: 500 }, (_, i) => [`b${i}`, 'relu'] as [string, string])
    const wires = blocks.slice(1).map((_, i) => `b${Math.floor(i / 2)} > b${i + 1}`)
    expect(layered(sketchWires(blocks, wires).networks[0]).size).toBe(500)
  })

  test('keeps blocks of a ring on the canvas', () => {
    const ring = sketchWires(
      [
        ['a', 'relu'],
        ['b', 'relu'],
      ],
      ['a > b', 'b > a'],
    ).networks[0]
    expect(layered(ring).size).toBe(2)
  })

  test('saves nothing when a block is added', () => {
    const before = residual()
    const after = applyEdits(before, [{ kind: 'insertAfter', node: 'conv', block: { type: 'dropout' } }])
    expect(withRoom(before, after)).toBe(after)
  })
})

describe('a network with positions', () => {
  test('moves down what comes after an inserted block', () => {
    const before = savePositions(residual())
    const old = positionsOf(before)
    const after = applyEdits(before, [{ kind: 'insertAfter', node: 'conv', block: { type: 'dropout' } }])
    const places = positionsOf(withRoom(before, after))
    expect(places.get('dropout')).toEqual(old.get('relu'))
    expect(places.get('relu')!.y).toBe(old.get('relu')!.y + ROW)
    expect(places.get('loss')!.y).toBe(old.get('loss')!.y + ROW)
    expect(places.get('input')).toEqual(old.get('input'))
  })

  test('puts a block that nothing is wired to where there is room', () => {
    const before = savePositions(residual())
    const after = withRoom(before, applyEdits(before, [{ kind: 'addNode', block: { type: 'dense' } }]))
    const at = after.nodes.at(-1)!.position!
    for (const { position } of before.nodes)
      expect(Math.abs(position!.x - at.x) >= BLOCK.width || Math.abs(position!.y - at.y) >= BLOCK.height).toBe(true)
  })
})
