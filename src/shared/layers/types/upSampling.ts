// Repeats every element: nearest-neighbour enlargement.
import { integers } from '../../schema/index.ts'
import { type Shape, size } from '../../tensor/shape.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { channelsLast, notInKeras } from '../kerasForms.ts'
import { describe } from '../shapes.ts'

export default defineLayer({
  type: 'upSampling',
  category: 'pooling',
  aliases: ['Unpooling', 'UpSampling2D', 'Upsample', 'nearest neighbour', '拡大', '最近傍補間'],
  text: {
    en: { name: 'UpSampling', summary: 'Makes a picture larger by repeating every element.' },
    ja: { name: 'アップサンプリング', summary: '各要素をくり返して画像を大きくします（最近傍補間）。' },
  },
  formula: 'y[c, i, j] = x[c, ⌊i/s⌋, ⌊j/t⌋]',
  properties: {
    scale: integers({
      default: [2, 2],
      min: 1,
      label: { en: 'Factors', ja: '倍率' },
      help: { en: 'For the last axes: height and width.', ja: '最後の軸（高さ、幅）の倍率です。' },
    }),
  },
  examples: [
    { inputs: [[2, 2, 3]] },
    { inputs: [[1, 2, 2]], properties: { scale: [1, 3] } },
    { inputs: [[2, 4]], properties: { scale: [3] } },
  ],
  shape([input], { scale }) {
    if (scale.length > input.length) throw tooManyFactors(input, scale)
    return input.map((length, i) => length * factor(input, scale, i))
  },
  forward(op, [x], _, { scale }) {
    const input = x.shape.slice(1)
    const kept = input.length - scale.length
    // Axes that stay are one with the batch, as TensorFlow.js stretches tensors of a few axes only.
    const batch = -size(input.slice(0, kept))
    const once = [batch, ...scale.flatMap((_, i) => [input[kept + i], 1])]
    const often = [batch, ...scale.flatMap((times, i) => [input[kept + i], times])]
    const repeated = op.broadcastTo(op.reshape(x, once), often)
    return op.reshape(repeated, [-1, ...input.map((length, i) => length * factor(input, scale, i))])
  },
  keras({ scale }, { inputs: [input], output }) {
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
