// Layer normalisation.
import { integers, number } from '../../schema/index.ts'
import type { Tensor } from '../../tensor/graph.ts'
import type { Shape } from '../../tensor/shape.ts'
import { defineLayer } from '../definition.ts'
import { standardize } from '../normalization.ts'
import { expectAxis } from '../shapes.ts'

/** All axes where none are chosen. */
const axesOf = (input: Shape, axes: readonly number[]) =>
  axes.length ? [...new Set(axes)].sort((a, b) => a - b) : input.map((_, i) => i)

export default defineLayer({
  type: 'layerNormalization',
  category: 'normalization',
  aliases: ['LayerNormalization', 'LayerNorm', '層正規化', 'レイヤーノーマライゼーション'],
  text: {
    en: {
      name: 'LayerNormalization',
      summary:
        'Brings each sample by itself to mean 0 and deviation 1, then scales and shifts it by learned numbers. Does not depend on the batch.',
    },
    ja: {
      name: 'レイヤー正規化',
      summary: 'サンプルごとに平均0・標準偏差1にそろえ、学習した倍率とずれを加えます。バッチの大きさに左右されません。',
    },
  },
  formula: 'y = γ (x − μ) / √(σ² + ε) + β (Ba et al. 2016)',
  properties: {
    axes: integers({
      default: [],
      min: 0,
      label: { en: 'Axes', ja: '軸' },
      help: {
        en: 'Mean and deviation are taken over these. Empty: the whole sample.',
        ja: '平均と標準偏差を求める軸です。空欄ならサンプル全体です。',
      },
    }),
    epsilon: number({ default: 1e-5, min: 1e-12, label: { en: 'ε', ja: 'ε' } }),
  },
  examples: [
    { inputs: [[6]] },
    { inputs: [[2, 3, 2]] },
    { inputs: [[4, 5]], properties: { axes: [1], epsilon: 0.01 } },
  ],
  shape([input], { axes }) {
    for (const axis of axes) expectAxis(input, axis, 'axes')
    return input
  },
  weights([input], { axes }) {
    const shape = axesOf(input, axes).map((axis) => input[axis])
    return { beta: { shape, initializer: 'zeros' }, gamma: { shape, initializer: 'ones' } }
  },
  forward(op, [x], { beta, gamma }, { axes, epsilon }) {
    const over = axesOf(x.shape.slice(1), axes).map((axis) => axis + 1)
    const along = (w: Tensor) =>
      op.reshape(
        w,
        x.shape.map((length, i) => (over.includes(i) ? length : 1)),
      )
    return op.add(op.mul(standardize(op, x, over, epsilon), along(gamma)), along(beta))
  },
  keras: ({ axes, epsilon }, { inputs: [input] }) => ({
    layout: 'channelsFirst',
    layers: [
      {
        className: 'LayerNormalization',
        config: { axis: axesOf(input, axes).map((axis) => axis + 1), epsilon },
        weights: [{ name: 'gamma' }, { name: 'beta' }],
      },
    ],
  }),
})
