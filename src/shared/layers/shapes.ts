// Demands on input shapes, and the sentences that say what is wrong with them.
import { formatShape, type Shape, size } from '../tensor/shape.ts'
import { same, type Text } from '../text.ts'
import { ShapeProblem } from './definition.ts'

/** '10 numbers', or '1×28×28'. */
export function describe(shape: Shape): Text {
  return shape.length > 1 ? same(formatShape(shape)) : numbers(size(shape))
}

export function numbers(count: number): Text {
  return { en: count === 1 ? '1 number' : `${count} numbers`, ja: `数値${count}個` }
}

const kinds: Readonly<Record<number, Text>> = {
  1: { en: 'a series (C×T: channels × time)', ja: '時系列（C×T: チャンネル×時間）' },
  2: { en: 'a picture (C×H×W)', ja: '画像（C×H×W）' },
  3: { en: 'a volume (C×D×H×W)', ja: '立体（C×D×H×W）' },
}

/** Throws unless the input is a series C×T (one axis beside the channels), a picture C×H×W (two) or a volume (three). */
export function expectChannels(input: Shape, axes: number): void {
  if (input.length === axes + 1) return
  const wanted = kinds[axes]
  const found = describe(input)
  throw new ShapeProblem(
    {
      en: `needs ${wanted.en}; it receives ${found.en}. Put Reshape before it, or remove it.`,
      ja: `${wanted.ja}が必要です（今の入力は${found.ja}）。前に「形状変更」を置くか、このブロックを外してください。`,
    },
    { kind: 'insertBefore', type: 'reshape', properties: { shape: withChannels(size(input), axes) } },
  )
}

/** A likely series, picture or volume of so many numbers: all sides equal, of one channel or of three, where that fits. */
function withChannels(count: number, axes: number): number[] {
  for (const channels of axes === 1 ? [1] : [1, 3]) {
    const side = Math.round((count / channels) ** (1 / axes))
    if (channels * side ** axes === count) return [channels, ...Array<number>(axes).fill(side)]
  }
  return [...Array<number>(axes).fill(1), count]
}

/** Throws unless `axis` is one of the input's axes, counted from 0 without the batch. */
export function expectAxis(input: Shape, axis: number, property = 'axis'): void {
  if (axis < input.length) return
  const found = describe(input)
  const last = input.length - 1
  throw new ShapeProblem(
    {
      en: `works along axis ${axis}, but its input (${found.en}) has axes 0 to ${last} only. Choose a smaller axis.`,
      ja: `軸 ${axis} を使いますが、入力（${found.ja}）の軸は 0〜${last} です。小さい軸を選んでください。`,
    },
    property === 'axis' ? { kind: 'setProperty', property, value: last } : undefined,
  )
}

export const replaceAt = (shape: Shape, axis: number, dimension: number): number[] =>
  shape.map((old, i) => (i === axis ? dimension : old))

/** Throws unless there is something beside the channels. */
export function expectChannelAxis(input: Shape): void {
  if (input.length < 2) expectChannels(input, 2)
}
