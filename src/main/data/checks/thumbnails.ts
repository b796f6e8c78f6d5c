// Small copies of pictures, grey or of one channel: the mean over each place's part of the picture, 0 to 255.
import type { VariableData } from '../../../shared/data/dataset.ts'
import { readRows } from '../batch.ts'

const PIECE = 500

export interface ThumbnailSize {
  width: number
  height: number
  /** Absent: the mean of all. */
  channel?: number
}

/** Of each size count × height × width, all in one pass over the pictures, which may lie on disk. */
export async function thumbnails(
  { values, stored, shape }: VariableData,
  count: number,
  sizes: readonly ThumbnailSize[],
  pause: (share: number) => Promise<void>,
): Promise<Float32Array[]> {
  const each = shape.reduce((a, b) => a * b)
  const all = sizes.map((size) => shrinker(shape, count, size))
  let [bytes, first] = [values, 0]
  for (let i = 0; i < count; i++) {
    if (i % PIECE === 0) {
      await pause(i / count)
      if (stored) {
        first = i
        bytes = readRows(
          stored,
          Int32Array.from({ length: Math.min(PIECE, count - i) }, (_, k) => i + k),
        )
      }
    }
    for (const { shrink } of all) shrink(bytes, (i - first) * each)
  }
  return all.map(({ out }) => out)
}

interface Shrinker {
  out: Float32Array
  /** Appends the picture that begins at `at`. */
  shrink(bytes: ArrayLike<number>, at: number): void
}

function shrinker(shape: readonly number[], count: number, { width, height, channel }: ThumbnailSize): Shrinker {
  const [channels, rows, columns] = shape
  const [firstChannel, endChannel] = channel === undefined ? [0, channels] : [channel, channel + 1]
  const [fromY, toY] = edges(rows, height)
  const [fromX, toX] = edges(columns, width)
  const out = new Float32Array(count * width * height)
  let to = 0
  const shrink = (bytes: ArrayLike<number>, at: number) => {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        let sum = 0
        for (let c = firstChannel; c < endChannel; c++)
          for (let row = fromY[y]; row < toY[y]; row++) {
            const start = at + (c * rows + row) * columns
            for (let column = fromX[x]; column < toX[x]; column++) sum += bytes[start + column]
          }
        out[to++] = sum / ((endChannel - firstChannel) * (toY[y] - fromY[y]) * (toX[x] - fromX[x]))
      }
  }
  return { out, shrink }
}

/** Where each of `to` places begins and ends among `from`; at least one wide. */
function edges(from: number, to: number): [number[], number[]] {
  const begin = Array.from({ length: to }, (_, i) => Math.min(from - 1, Math.floor((i * from) / to)))
  return [begin, begin.map((at, i) => Math.max(at + 1, Math.floor(((i + 1) * from) / to)))]
}
