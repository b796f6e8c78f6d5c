// Augmentation: what it does to pictures in training, the same for the same seed, and nothing otherwise.
import { expect, test } from 'vitest'
import { withDefaults } from '../schema/index.ts'
import { evaluate } from '../tensor/evaluate.ts'
import { Graph } from '../tensor/graph.ts'
import { ndarray } from '../tensor/ndarray.ts'
import { findLayer } from './registry.ts'

const BATCH = 400
const SIDE = 9
/** One bright pixel, up and left of the middle. */
const picture = Float64Array.from({ length: SIDE * SIDE }, (_, i) => (i === 2 * SIDE + 3 ? 1 : 0))

function run(type: string, properties: Record<string, unknown>, { seed = 1, training = true, source = picture } = {}) {
  const graph = new Graph()
  const layer = findLayer(type)!
  const x = graph.input('x', 'f32', [-1, 1, SIDE, SIDE])
  const drawn = graph.input('seed', 'u32', [])
  let stream = 0
  const context = {
    graph,
    training,
    uniform: (shape: readonly number[]) => graph.op.randomUniform(shape, drawn, stream++),
  }
  const given = withDefaults(layer.properties, properties)
  const y = layer.forward(graph.op, [x], {}, given, context as never)
  const batch = new Float64Array(BATCH * source.length)
  for (let n = 0; n < BATCH; n++) batch.set(source, n * source.length)
  const feed = (tensor: unknown) => (tensor === x ? ndarray([BATCH, 1, SIDE, SIDE], batch) : ndarray([], [seed]))
  const [{ data }] = evaluate([y], feed, BATCH)
  const size = data.length / BATCH
  return Array.from({ length: BATCH }, (_, n) => Array.from(data.subarray(n * size, (n + 1) * size)))
}

const place = (of: number[], width = SIDE) => [Math.floor(of.indexOf(1) / width), of.indexOf(1) % width]
const share = (of: number[][], is: (each: number[]) => boolean) => of.filter(is).length / of.length

test('the same seed gives the same pictures, another seed others', () => {
  const all = { shift: 1, distortion: 1, flip: 'both', brightness: 0.1, contrast: 0.1, noise: 0.1 }
  expect(run('imageAugmentation', all)).toEqual(run('imageAugmentation', all))
  expect(run('imageAugmentation', all)).not.toEqual(run('imageAugmentation', all, { seed: 2 }))
})

test('outside training nothing is varied; RandomCrop takes the middle', () => {
  for (const type of ['randomFlip', 'randomShift', 'randomErase', 'imageAugmentation'])
    expect(run(type, {}, { training: false })[0]).toEqual(Array.from(picture))
  const cropped = run('randomCrop', { height: 7, width: 5 }, { training: false })
  expect(place(cropped[0], 5)).toEqual([1, 1])
})

test('RandomFlip mirrors half of the pictures', () => {
  const flipped = share(run('randomFlip', {}), (each) => place(each)[1] === SIDE - 1 - 3)
  expect(Math.abs(flipped - 0.5)).toBeLessThan(0.08)
})

test('RandomShift moves by whole pixels, each distance as often', () => {
  const places = run('randomShift', { vertical: 1, horizontal: 2 }).map((each) => place(each))
  expect(new Set(places.map(([row]) => row))).toEqual(new Set([1, 2, 3]))
  expect(new Set(places.map(([, column]) => column))).toEqual(new Set([1, 2, 3, 4, 5]))
  const up = places.filter(([row]) => row === 1).length / BATCH
  expect(Math.abs(up - 1 / 3)).toBeLessThan(0.08)
})

test('RandomCrop takes every part as often', () => {
  const places = run('randomCrop', { height: 8, width: 9 }).map((each) => place(each))
  expect(Math.abs(places.filter(([row]) => row === 1).length / BATCH - 0.5)).toBeLessThan(0.08)
})

test('RandomErase covers a rectangle of about half of the pictures', () => {
  const source = new Float64Array(SIDE * SIDE).fill(1)
  const erased = run('randomErase', { probability: 0.5, size: 0.9 }, { source })
  expect(share(erased, (each) => each.includes(0))).toBeGreaterThan(0.35)
  expect(share(erased, (each) => each.includes(0))).toBeLessThan(0.55)
})

test('a turned picture keeps its light and its middle', () => {
  const middle = Float64Array.from({ length: SIDE * SIDE }, (_, i) => (i === 4 * SIDE + 4 ? 1 : 0))
  const only = { shift: 0, scale: 0, aspect: 0, angle: 45, border: 'zero' }
  for (const each of run('imageAugmentation', only, { source: middle })) expect(each[4 * SIDE + 4]).toBeCloseTo(1)
  for (const each of run('imageAugmentation', only).slice(0, 20))
    expect(each.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1)
})
