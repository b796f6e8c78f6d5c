// Blocks line up and spread as a hand would place them.
import { expect, test } from 'vitest'
import { type Alignment, aligned, type Box, distributed } from './align.ts'

const box = (id: string, x: number, y: number, width = 100, height = 50): Box => ({ id, x, y, width, height })
const boxes = [box('a', 0, 0), box('b', 40, 100), box('c', 300, 400, 200, 30)]
const after = (to: Alignment) => {
  const places = aligned(boxes, to)
  return boxes.map(({ id, x, y }) => Object.values(places.get(id) ?? { x, y }).join())
}

test('edges and middles of all sizes', () => {
  expect(after('left')).toEqual(['0,0', '0,100', '0,400'])
  expect(after('right')).toEqual(['400,0', '400,100', '300,400'])
  expect(after('centre')).toEqual(['200,0', '200,100', '150,400'])
  expect(after('top')).toEqual(['0,0', '40,0', '300,0'])
  expect(after('bottom')).toEqual(['0,380', '40,380', '300,400'])
  expect(after('middle')).toEqual(['0,190', '40,190', '300,200'])
})

test('what stands right does not move', () => {
  expect([...aligned(boxes, 'left').keys()]).toEqual(['b', 'c'])
  expect(aligned([box('a', 5, 0), box('b', 5, 90)], 'left').size).toBe(0)
})

test('the same room between all; the ends stay', () => {
  expect(distributed(boxes, 'down')).toEqual(new Map([['b', { x: 40, y: 200 }]]))
  expect(distributed(boxes, 'across')).toEqual(new Map([['b', { x: 150, y: 100 }]]))
})

test('blocks that overlap come apart', () => {
  const crowded = [box('a', 0, 0), box('b', 0, 10), box('c', 0, 20)]
  expect([...distributed(crowded, 'down').values()].map(({ y }) => y)).toEqual([74, 148])
})
