// Pooling made of plain ops: one slice for each element of the window, for backends without the operator.
import type { Ops, Tensor } from '../graph.ts'
import { padSpatial, unsliced } from '../spacing.ts'
import { positions } from '../windows.ts'
import { isTiled, type PoolAttributes, pooledShape } from './attributes.ts'

/** The most negative float32: what padding holds, so that no window picks it. */
const LOWEST = -3.4028234663852886e38

interface Tap {
  starts: readonly number[]
  stops: readonly number[]
}

function taps(counts: readonly number[], { kernel, strides }: PoolAttributes): Tap[] {
  return positions(kernel).map((starts) => ({
    starts,
    stops: starts.map((start, i) => start + (counts[i] - 1) * strides[i] + 1),
  }))
}

const spatialAxes = (attributes: PoolAttributes) => attributes.kernel.map((_, i) => i + 2)

/** What each window sees at each of its elements. */
function seen(op: Ops, x: Tensor, attributes: PoolAttributes, fill: number): Tensor[] {
  const padded = padSpatial(op, x, attributes.padding, fill)
  const counts = pooledShape(x.shape, attributes).slice(2)
  return taps(counts, attributes).map(({ starts, stops }) =>
    op.slice(padded, starts, stops, attributes.strides, spatialAxes(attributes)),
  )
}

export function sumByTaps(op: Ops, x: Tensor, attributes: PoolAttributes): Tensor {
  if (isTiled(attributes)) return op.sum(tiles(op, x, attributes), tileAxes(attributes))
  return seen(op, x, attributes, 0).reduce((a, b) => op.add(a, b))
}

export function maxByTaps(op: Ops, x: Tensor, attributes: PoolAttributes): Tensor {
  if (isTiled(attributes)) return op.max(tiles(op, x, attributes), tileAxes(attributes))
  return seen(op, x, attributes, LOWEST).reduce((a, b) => op.maximum(a, b))
}

/** Each spatial axis as windows × elements of a window. */
function tiles(op: Ops, x: Tensor, attributes: PoolAttributes): Tensor {
  const { kernel } = attributes
  const [n, c, ...counts] = pooledShape(x.shape, attributes)
  const covered = counts.map((count, i) => count * kernel[i])
  const zeros = counts.map(() => 0)
  const whole = op.slice(x, zeros, covered, undefined, spatialAxes(attributes))
  return op.reshape(whole, [n, c, ...counts.flatMap((count, i) => [count, kernel[i]])])
}

const tileAxes = ({ kernel }: PoolAttributes) => kernel.map((_, i) => 2 * i + 3)

/** For each element of the window, whether it is the first that is the largest. */
function picked(op: Ops, x: Tensor, attributes: PoolAttributes): Tensor[] {
  const elements = seen(op, x, attributes, LOWEST)
  const largest = elements.reduce((a, b) => op.maximum(a, b))
  let taken: Tensor | undefined
  return elements.map((element) => {
    const equal = op.equal(element, largest)
    const first = taken ? op.logicalAnd(equal, op.logicalNot(taken)) : equal
    taken = taken ? op.logicalOr(taken, equal) : equal
    return first
  })
}

export function pickByTaps(op: Ops, x: Tensor, v: Tensor, attributes: PoolAttributes): Tensor {
  const values = seen(op, v, attributes, 0)
  return picked(op, x, attributes)
    .map((first, i) => op.where(first, values[i], 0))
    .reduce((a, b) => op.add(a, b))
}

export function maxGradientByTaps(op: Ops, x: Tensor, dy: Tensor, attributes: PoolAttributes): Tensor {
  const { padding, strides } = attributes
  const axes = spatialAxes(attributes)
  const lengths = padding.map(([before, after], i) => before + x.shape[i + 2] + after)
  const places = taps(dy.shape.slice(2), attributes)
  const total = picked(op, x, attributes)
    .map((first, i) =>
      unsliced(op, op.where(first, dy, 0), [...x.shape.slice(0, 2), ...lengths], axes, places[i].starts, strides),
    )
    .reduce((a, b) => op.add(a, b))
  const starts = padding.map(([before]) => before)
  const stops = starts.map((start, i) => start + x.shape[i + 2])
  return op.slice(total, starts, stops, undefined, axes)
}
