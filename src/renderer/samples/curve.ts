// A series as lines in a box: one for each channel, thinned to what the box can show.

import type { SampleNumbers } from './pixels.ts'
import { sampleSize } from './sampleKind.ts'

/** SVG points of each line. The last axis is time; all others are channels. */
export function curveLines(
  values: SampleNumbers,
  shape: readonly number[],
  width: number,
  height: number,
  mostLines = 4,
): string[] {
  const length = shape.at(-1)!
  const channels = Math.min(mostLines, sampleSize(shape.slice(0, -1)))
  const shown = values.subarray(0, channels * length)
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (const value of shown) {
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  const span = greatest > least ? greatest - least : 1
  const step = Math.max(1, Math.floor(length / (width * 2)))
  const point = (channel: number, i: number) => {
    const x = length > 1 ? (i / (length - 1)) * width : width / 2
    const y = height - ((shown[channel * length + i] - least) / span) * height
    return `${x.toFixed(1)},${y.toFixed(1)}`
  }
  return Array.from({ length: channels }, (_, channel) => {
    const points: string[] = []
    for (let i = 0; i < length; i += step) points.push(point(channel, i))
    return points.join(' ')
  })
}

/** T×C as C×T, as curves are drawn. */
export function timeLast(values: SampleNumbers, [length, channels]: readonly number[]): Float32Array {
  const turned = new Float32Array(values.length)
  for (let t = 0; t < length; t++)
    for (let channel = 0; channel < channels; channel++) turned[channel * length + t] = values[t * channels + channel]
  return turned
}
