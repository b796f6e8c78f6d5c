// Cosine of the angle between prediction and target.
import type { Ops, Tensor } from '../../tensor/graph.ts'
import { defineSampleLoss, sampleSum } from '../loss.ts'

/** Keeps lengths off 0, where there is no direction. */
const TINY = 1e-12

export default defineSampleLoss({
  type: 'cosineSimilarity',
  aliases: ['CosineSimilarity', 'CosineEmbeddingLoss', 'cosine distance', 'コサイン距離', '角度'],
  text: {
    en: {
      name: 'CosineSimilarity',
      summary:
        'Loss for predicting a direction: 0 where prediction and target point the same way, 2 where opposite. Lengths do not count.',
    },
    ja: {
      name: 'コサイン類似度',
      summary: '向きを予測する損失です。予測と目標が同じ向きなら0、逆向きなら2になります。長さは問いません。',
    },
  },
  formula: 'L = 1 − y·t / (‖y‖ ‖t‖)',
  properties: {},
  examples: [{ inputs: [[5]] }, { inputs: [[1, 2, 3]] }],
  task: 'numbers',
  prediction: 'identity',
  value: (op, x, t) => op.sub(1, op.div(sampleSum(op, op.mul(x, t)), op.mul(length(op, x), length(op, t)))),
})

const length = (op: Ops, x: Tensor) => op.sqrt(op.maximum(sampleSum(op, op.mul(x, x)), TINY))
