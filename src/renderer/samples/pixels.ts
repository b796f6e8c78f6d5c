// A sample's numbers as the pixels of a canvas.
import { pictureSize, sampleSize } from './sampleKind.ts'

export type SampleNumbers = Float32Array | Uint8Array | Int32Array

/** One sample's numbers of `count × size(shape)`. */
export function sampleAt<Numbers extends SampleNumbers>(
  values: Numbers,
  shape: readonly number[],
  index: number,
): Numbers {
  const size = sampleSize(shape)
  return values.subarray(index * size, (index + 1) * size) as Numbers
}

/** One frame, C×H×W, of a film in C×T×H×W. */
export function frameOf(values: SampleNumbers, shape: readonly number[], frame: number): SampleNumbers {
  const [channels, frames, height, width] = shape
  const area = height * width
  const out = values.slice(0, channels * area)
  for (let channel = 0; channel < channels; channel++) {
    const from = (channel * frames + frame) * area
    out.set(values.subarray(from, from + area), channel * area)
  }
  return out
}

/**
 * RGBA of a picture in C×H×W. Bytes are shown as they are; other numbers from the sample's least to its greatest.
 * Three or more channels: the first three are red, green and blue; else the first is grey.
 */
export function pixels(values: SampleNumbers, shape: readonly number[]): Uint8ClampedArray<ArrayBuffer> {
  const { channels, height, width } = pictureSize(shape)
  const area = height * width
  const rgba = new Uint8ClampedArray(area * 4)
  const { least, factor } = range(values)
  for (let i = 0; i < area; i++) {
    for (let colour = 0; colour < 3; colour++)
      rgba[i * 4 + colour] = (values[(channels >= 3 ? colour : 0) * area + i] - least) * factor
    rgba[i * 4 + 3] = 255
  }
  return rgba
}

/** The last row first, in each channel: low frequencies are drawn at the bottom. */
export function upsideDown<Numbers extends SampleNumbers>(values: Numbers, shape: readonly number[]): Numbers {
  const { height, width } = pictureSize(shape)
  const turned = values.slice() as Numbers
  for (let from = 0; from < values.length; from += height * width)
    for (let y = 0; y < height; y++)
      turned.set(values.subarray(from + y * width, from + (y + 1) * width), from + (height - 1 - y) * width)
  return turned
}

function range(values: SampleNumbers): { least: number; factor: number } {
  if (values instanceof Uint8Array) return { least: 0, factor: 1 }
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return { least, factor: greatest > least ? 255 / (greatest - least) : 0 }
}
