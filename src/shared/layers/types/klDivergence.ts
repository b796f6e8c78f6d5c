// Kullback–Leibler divergence between distributions.
import { integer } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'
import { clipProbability, expectSameSize, logProbabilities, targetField, targetOf } from '../loss.ts'
import { expectAxis, replaceAt } from '../shapes.ts'

export default defineLayer({
  type: 'klDivergence',
  category: 'loss',
  aliases: ['KLMultinomial', 'KLDivergence', 'KLDivLoss', 'kullback leibler', 'distillation', 'KL情報量', '蒸留'],
  text: {
    en: {
      name: 'KLDivergence',
      summary:
        'Loss for predicting a whole distribution over classes: 0 where it equals the target’s. Put it after Softmax.',
    },
    ja: {
      name: 'KL ダイバージェンス',
      summary: 'クラスの確率分布を予測する損失です。目標の分布と同じなら0になります。ソフトマックスの後に置きます。',
    },
  },
  formula: 'L = Σᵢ tᵢ log(tᵢ / yᵢ)',
  properties: {
    axis: integer({ default: 0, min: 0, label: { en: 'Class axis', ja: 'クラスの軸' } }),
    ...targetField,
  },
  examples: [
    { inputs: [[5]], target: [5], range: [0.1, 0.9], targetRange: [0.05, 1] },
    { inputs: [[4, 2, 3]], target: [4, 2, 3], range: [0.1, 0.9], targetRange: [0.05, 1] },
    { inputs: [[2, 3]], target: [2, 3], properties: { axis: 1 }, range: [0.1, 0.9], targetRange: [0.05, 1] },
  ],
  shape([input], { axis }) {
    expectAxis(input, axis)
    return replaceAt(input, axis, 1)
  },
  loss: { task: 'classes', prediction: 'identity', targetShape: (input) => input, checkTarget: expectSameSize },
  forward(op, [x], _, { axis }, context) {
    const target = targetOf(context)
    expectSameSize(x.shape.slice(1), target.shape.slice(1))
    const t = op.reshape(target, x.shape)
    // t log t is 0 at 0; clipping t there keeps its logarithm finite.
    const difference = op.sub(op.log(clipProbability(op, t)), logProbabilities(op, x, axis + 1))
    return op.sum(op.mul(t, difference), [axis + 1], true)
  },
})
