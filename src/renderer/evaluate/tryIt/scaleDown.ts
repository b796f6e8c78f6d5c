// From a large drawing to the picture that a network takes: averaged over areas, in its channels; and how a picture is fitted in.
import type { VariablePreprocessing } from '../../../shared/data/dataset.ts'
import { pictureSize } from '../../samples/sampleKind.ts'

export type ResizeRule = Extract<VariablePreprocessing, { kind: 'pictures' }>['resize']

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** RGBA of `width` × `height` to bytes in C×H×W. Each pixel is the mean of the area that it covers. */
export function scaleDown(
  rgba: ArrayLike<number>,
  width: number,
  height: number,
  shape: readonly number[],
): Float32Array {
  const to = pictureSize(shape)
  const bytes = new Float32Array(to.channels * to.height * to.width)
  for (let y = 0; y < to.height; y++)
    for (let x = 0; x < to.width; x++) {
      const colour = meanOver(rgba, width, {
        x: (x * width) / to.width,
        y: (y * height) / to.height,
        width: width / to.width,
        height: height / to.height,
      })
      const values = to.channels === 1 ? [grey(colour)] : colour
      for (let channel = 0; channel < to.channels; channel++)
        bytes[(channel * to.height + y) * to.width + x] = Math.round(values[channel] ?? 255)
    }
  return bytes
}

/** The weights of ITU-R BT.601, which picture libraries use too. */
const grey = ([red, green, blue]: readonly number[]) => 0.299 * red + 0.587 * green + 0.114 * blue

/** Pixels at the edges count by the part of them that lies inside. */
function meanOver(rgba: ArrayLike<number>, rowLength: number, { x, y, width, height }: Box): [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0]
  let weights = 0
  for (let row = Math.floor(y); row < y + height - 1e-9; row++) {
    const tall = Math.min(row + 1, y + height) - Math.max(row, y)
    for (let column = Math.floor(x); column < x + width - 1e-9; column++) {
      const weight = tall * (Math.min(column + 1, x + width) - Math.max(column, x))
      const at = (row * rowLength + column) * 4
      for (let colour = 0; colour < 3; colour++) sums[colour] += weight * rgba[at + colour]
      weights += weight
    }
  }
  return sums.map((sum) => sum / weights) as [number, number, number]
}

/** Where a whole picture goes on a canvas: over it all, within it, or beyond its edges. */
export function placePicture(
  rule: ResizeRule,
  from: { width: number; height: number },
  to: { width: number; height: number },
): Box {
  if (rule === 'stretch') return { x: 0, y: 0, ...to }
  const ratios = [to.width / from.width, to.height / from.height]
  const scale = rule === 'fit' ? Math.min(...ratios) : Math.max(...ratios)
  const width = from.width * scale
  const height = from.height * scale
  return { x: (to.width - width) / 2, y: (to.height - height) / 2, width, height }
}

/** Whether the data's pictures are dark on light: told by the edges of some of them, where the background is. */
export function isLightBackground(values: ArrayLike<number>, shape: readonly number[]): boolean {
  const { channels, height, width } = pictureSize(shape)
  const area = height * width
  let sum = 0
  let count = 0
  for (let i = 0; i < values.length; i++) {
    const y = Math.floor((i % area) / width)
    const x = i % width
    if (x > 0 && x < width - 1 && y > 0 && y < height - 1) continue
    sum += values[i]
    count++
  }
  return channels > 0 && count > 0 && sum / count > 127.5
}
