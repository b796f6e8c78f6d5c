// Batch normalisation.
import { integer, number } from '../../schema/index.ts'
import type { Tensor } from '../../tensor/graph.ts'
import { type Shape, size } from '../../tensor/shape.ts'
import { defineLayer, type LayerContext } from '../definition.ts'
import { channelsLast, notInKeras } from '../kerasForms.ts'
import { expectAxis } from '../shapes.ts'

export default defineLayer({
  type: 'batchNormalization',
  common: true,
  category: 'normalization',
  aliases: ['BatchNormalization', 'BatchNorm', 'BN', 'バッチノーマライゼーション'],
  text: {
    en: {
      name: 'BatchNormalization',
      summary:
        'Brings each channel to mean 0 and deviation 1 over the batch, then scales and shifts it by learned numbers. Makes deep networks train faster.',
    },
    ja: {
      name: 'バッチ正規化',
      summary:
        'チャンネルごとにバッチ全体で平均0・標準偏差1にそろえ、学習した倍率とずれを加えます。深いネットワークの学習を速くします。',
    },
  },
  formula: 'y = γ (x − μ) / √(σ² + ε) + β; running mean ← m · running + (1 − m) · batch (Ioffe & Szegedy 2015)',
  properties: {
    momentum: number({ default: 0.9, min: 0, max: 1, label: { en: 'Momentum m', ja: '移動平均の係数 m' } }),
    epsilon: number({ default: 1e-4, min: 1e-12, label: { en: 'ε', ja: 'ε' } }),
    axis: integer({ default: 0, min: 0, label: { en: 'Channel axis', ja: 'チャンネルの軸' } }),
  },
  examples: [
    { inputs: [[5]] },
    { inputs: [[3, 4, 2]], properties: { momentum: 0.5 } },
    { inputs: [[4, 3]], properties: { axis: 1, epsilon: 0.01 } },
    { inputs: [[2, 2, 3, 2]] },
  ],
  shape([input], { axis }) {
    expectAxis(input, axis)
    return input
  },
  weights([input], { axis }) {
    const shape = [input[axis]]
    return {
      beta: { shape, initializer: 'zeros' },
      gamma: { shape, initializer: 'ones' },
      movingMean: { shape, initializer: 'zeros', trainable: false },
      movingVariance: { shape, initializer: 'ones', trainable: false },
    }
  },
  forward(op, [x], { beta, gamma, movingMean, movingVariance }, { momentum, epsilon, axis }, context) {
    const along = x.shape.map((_, i) => i).filter((i) => i !== axis + 1)
    const perChannel = (w: Tensor) => op.reshape(w, channelShape(x.shape, axis))
    // One factor for each channel, so that the picture itself is gone through as few times as possible.
    // γ/√(σ²+ε) is a number per channel: one pass over x instead of two.
    const normalised = (deviation: Tensor, variance: Tensor) =>
      op.add(op.mul(deviation, op.div(perChannel(gamma), op.sqrt(op.add(variance, epsilon)))), perChannel(beta))
    if (!context.training) return normalised(op.sub(x, perChannel(movingMean)), perChannel(movingVariance))

    const mean = batchMean(context, x, along)
    const deviation = op.sub(x, mean)
    const variance = batchMean(context, op.mul(deviation, deviation), along)
    const follow = (running: Tensor, now: Tensor) =>
      op.add(op.mul(running, momentum), op.mul(op.reshape(now, running.shape), 1 - momentum))
    context.update('movingMean', follow(movingMean, mean))
    context.update('movingVariance', follow(movingVariance, variance))
    return normalised(deviation, variance)
  },
  keras({ momentum, epsilon, axis }, { inputs: [input] }) {
    const along = (kerasAxis: number) => ({
      className: 'BatchNormalization',
      config: { momentum, epsilon, axis: kerasAxis },
      weights: ['gamma', 'beta', 'movingMean', 'movingVariance'].map((name) => ({ name })),
    })
    if (input.length < 4)
      return axis === 0
        ? { layout: 'channelsLast', layers: [along(input.length)] }
        : { layout: 'channelsFirst', layers: [along(axis + 1)] }
    if (axis !== 0)
      return notInKeras({ en: 'BatchNormalization of a volume along its depth', ja: '立体の奥行き方向のバッチ正規化' })
    // TensorFlow.js has none for volumes, so the volume becomes a row of numbers for each channel meanwhile.
    const [channels, ...lengths] = input
    const reshape = (targetShape: Shape) => ({ className: 'Reshape', config: { targetShape } })
    return channelsLast(reshape([size(lengths), channels]), along(2), reshape([...lengths, channels]))
  },
})

const channelShape = (shape: Shape, axis: number) => shape.map((dimension, i) => (i === axis + 1 ? dimension : 1))

/** Mean over the batch and `axes`; the batch's length comes in as a number of its own. */
function batchMean({ graph, inverseBatch }: LayerContext, x: Tensor, axes: readonly number[]): Tensor {
  const { op } = graph
  const count = size(axes.map((axis) => x.shape[axis]).filter((dimension) => dimension > 0))
  return op.mul(op.mul(op.sum(x, axes, true), inverseBatch), 1 / count)
}
