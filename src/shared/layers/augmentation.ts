// What the blocks that vary pictures while training share: random numbers per sample, and pictures read between pixels.
import type { Ops, Tensor } from '../tensor/graph.ts'
import type { Shape } from '../tensor/shape.ts'
import type { LayerContext } from './definition.ts'
import { expectChannels } from './shapes.ts'

export function expectPicture(input: Shape): void {
  expectChannels(input, 2)
}

/** One random number in [low, high) for each sample, to go with N×C×H×W. */
export function perSample(op: Ops, { uniform }: LayerContext, low = 0, high = 1): Tensor {
  const drawn = uniform([-1, 1, 1, 1])
  return low === 0 && high === 1 ? drawn : op.add(op.mul(drawn, high - low), low)
}

/** A whole number in [low, high] for each sample. */
export function wholePerSample(op: Ops, context: LayerContext, low: number, high: number): Tensor {
  return op.floor(perSample(op, context, low, high + 1))
}

/** 0 … length − 1 along one of the four axes. */
export function places(op: Ops, length: number, axis: 1 | 2 | 3): Tensor {
  const shape = [1, 1, 1, 1]
  shape[axis] = length
  return op.constant(
    Array.from({ length }, (_, i) => i),
    shape,
  )
}

/**
 * Rows that read between others: matrix [N, 1, to, from] of linear interpolation at `positions` ([N, 1, to, 1]).
 * Beyond the picture: its edge goes on, or zeros.
 */
export function interpolation(op: Ops, positions: Tensor, from: number, edge: boolean): Tensor {
  const inside = edge ? op.minimum(op.maximum(positions, 0), from - 1) : positions
  return op.relu(op.sub(1, op.abs(op.sub(inside, places(op, from, 3)))))
}

/** Reads a picture at rows and columns of its own for each sample. */
export function sampled(op: Ops, x: Tensor, rows: Tensor, columns: Tensor, edge: boolean): Tensor {
  const [, , height, width] = x.shape
  const across = op.transpose(interpolation(op, columns, width, edge), [0, 1, 3, 2])
  return op.matmul(op.matmul(interpolation(op, rows, height, edge), x), across)
}

/**
 * Moves every row (axis 3) or column (axis 2) by `steps`, a number of its own between −most and most: a sum of shifted
 * pictures, of which two count at a time.
 */
export function slid(op: Ops, x: Tensor, axis: 2 | 3, steps: Tensor, most: number, edge: boolean): Tensor {
  const reach = Math.ceil(most)
  const length = x.shape[axis]
  const padded = withBorder(op, x, axis, reach, edge)
  let sum: Tensor | undefined
  for (let k = -reach; k <= reach; k++) {
    const weight = op.relu(op.sub(1, op.abs(op.sub(steps, k))))
    const part = op.mul(op.slice(padded, [reach - k], [reach - k + length], undefined, [axis]), weight)
    sum = sum ? op.add(sum, part) : part
  }
  return sum!
}

function withBorder(op: Ops, x: Tensor, axis: 2 | 3, width: number, edge: boolean): Tensor {
  const zeros = x.shape.map((_, i) => (i === axis ? width : 0))
  if (!edge) return op.pad(x, zeros, zeros)
  const first = op.slice(x, [0], [1], undefined, [axis])
  const last = op.slice(x, [x.shape[axis] - 1], [x.shape[axis]], undefined, [axis])
  const repeated = (of: Tensor) => Array.from({ length: width }, () => of)
  return op.concat([...repeated(first), x, ...repeated(last)], axis)
}
