// Enlarges: repeats every element, or draws straight lines between them.
import { choice, integers } from '../../schema/index.ts'
import type { Graph, Ops, Tensor } from '../../tensor/graph.ts'
import { type Shape, size } from '../../tensor/shape.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { channelsLast, notInKeras } from '../kerasForms.ts'
import { describe } from '../shapes.ts'

export default defineLayer({
  type: 'upSampling',
  category: 'pooling',
  aliases: [
    'Unpooling',
    'UpSampling2D',
    'Upsample',
    'nearest neighbour',
    'bilinear',
    '拡大',
    '最近傍補間',
    '双線形補間',
  ],
  text: {
    en: {
      name: 'UpSampling',
      summary: 'Makes a picture larger by repeating every element, or by straight lines between them.',
    },
    ja: {
      name: 'アップサンプリング',
      summary: '各要素をくり返すか（最近傍補間）、間を直線でつないで（双線形補間）、画像を大きくします。',
    },
  },
  formula: 'nearest: y[c, i, j] = x[c, ⌊i/s⌋, ⌊j/t⌋]; linear: y at i from x at (i + ½)/s − ½, along each axis',
  properties: {
    scale: integers({
      default: [2, 2],
      min: 1,
      label: { en: 'Factors', ja: '倍率' },
      help: { en: 'For the last axes: height and width.', ja: '最後の軸（高さ、幅）の倍率です。' },
    }),
    interpolation: choice({
      default: 'nearest',
      options: {
        nearest: { en: 'Nearest: repeat', ja: '最近傍（くり返す）' },
        linear: { en: 'Bilinear: straight lines', ja: '双線形（直線でつなぐ）' },
      },
      label: { en: 'In between', ja: '補間' },
    }),
  },
  examples: [
    { inputs: [[2, 2, 3]] },
    { inputs: [[1, 2, 2]], properties: { scale: [1, 3] } },
    { inputs: [[2, 4]], properties: { scale: [3] } },
    { inputs: [[1, 2, 2, 3]], properties: { scale: [2, 1, 2] } },
    { inputs: [[2, 3, 4]], properties: { interpolation: 'linear' } },
    { inputs: [[1, 5]], properties: { scale: [3], interpolation: 'linear' } },
  ],
  shape([input], { scale }) {
    if (scale.length > input.length) throw tooManyFactors(input, scale)
    return input.map((length, i) => length * factor(input, scale, i))
  },
  forward: (op, [x], _, { scale, interpolation }, { graph }) =>
    interpolation === 'nearest' ? repeated(op, x, scale) : interpolated(graph, x, scale),
  keras({ scale, interpolation }, { inputs: [input], output }) {
    // TensorFlow.js counts from the elements' corners, everyone else from their middles.
    if (interpolation === 'linear')
      return notInKeras({ en: 'UpSampling by straight lines', ja: '双線形補間のアップサンプリング' })
    const enlarge = (factors: readonly number[]) => ({ className: 'UpSampling2D', config: { size: factors } })
    if (input.length === 3 && scale.length === 2) return channelsLast(enlarge(scale))
    if (input.length !== 2 || scale.length !== 1)
      return notInKeras({ en: 'UpSampling of these axes', ja: 'この軸のアップサンプリング' })
    const reshape = (targetShape: Shape) => ({ className: 'Reshape', config: { targetShape } })
    const [channels, length] = input
    // TensorFlow.js enlarges pictures only, so a series becomes a picture of width 1 meanwhile.
    return channelsLast(reshape([length, 1, channels]), enlarge([...scale, 1]), reshape([output[1], channels]))
  },
})

function repeated(op: Ops, x: Tensor, scale: readonly number[]): Tensor {
  const input = x.shape.slice(1)
  const kept = input.length - scale.length
  // Axes that stay are one with the batch, as TensorFlow.js stretches tensors of a few axes only.
  const batch = -size(input.slice(0, kept))
  const once = [batch, ...scale.flatMap((_, i) => [input[kept + i], 1])]
  const often = [batch, ...scale.flatMap((times, i) => [input[kept + i], times])]
  const result = op.broadcastTo(op.reshape(x, once), often)
  return op.reshape(result, [-1, ...input.map((length, i) => length * factor(input, scale, i))])
}

/** Along each axis a product with the matrix of shares, the axis being the last one meanwhile. */
function interpolated(graph: Graph, x: Tensor, scale: readonly number[]): Tensor {
  const { op } = graph
  const first = x.shape.length - scale.length
  return scale.reduce((y, times, i) => {
    if (times === 1) return y
    const axis = first + i
    const order = y.shape.map((_, at) => at)
    const swapped = order.with(axis, order.length - 1).with(-1, axis)
    const shares = graph.constant(sharesOf(y.shape[axis], times), [y.shape[axis], y.shape[axis] * times])
    return op.transpose(op.matmul(op.transpose(y, swapped), shares), swapped)
  }, x)
}

/** How much of each element (row) goes into each new one (column), whose middles lie at (i + ½)/times − ½. */
function sharesOf(length: number, times: number): number[] {
  const places = Array.from({ length: length * times }, (_, i) => (i + 0.5) / times - 0.5)
  // Beyond the outermost middles the outermost elements go on.
  const inside = places.map((place) => Math.min(Math.max(place, 0), length - 1))
  return Array.from({ length }, (_, row) => inside.map((place) => Math.max(0, 1 - Math.abs(place - row)))).flat()
}

/** The factors belong to the last axes; those before stay. */
const factor = (input: Shape, scale: readonly number[], i: number) => scale[i - (input.length - scale.length)] ?? 1

function tooManyFactors(input: Shape, scale: readonly number[]): ShapeProblem {
  const found = describe(input)
  return new ShapeProblem(
    {
      en: `has ${scale.length} factors (${scale.join('×')}), but its input (${found.en}) has only ${input.length} axes. Remove factors.`,
      ja: `倍率が${scale.length}個（${scale.join('×')}）ありますが、入力（${found.ja}）の軸は${input.length}個です。倍率を減らしてください。`,
    },
    { kind: 'setProperty', property: 'scale', value: scale.slice(-input.length) },
  )
}
