// Focal loss.
import { number } from '../../schema/index.ts'
import type { Ops, Tensor } from '../../tensor/graph.ts'
import { clipProbability, defineElementwiseLoss } from '../loss.ts'

export default defineElementwiseLoss({
  type: 'focal',
  aliases: ['Focal', 'FocalLoss', 'BinaryFocalCrossentropy', 'class imbalance', '不均衡データ', 'フォーカル損失'],
  text: {
    en: {
      name: 'Focal',
      summary: 'Loss for yes or no where one is rare: what is already right counts little. Put it after Sigmoid.',
    },
    ja: {
      name: 'Focal 損失',
      summary: '片方が少ない2択の損失です。すでに正しく判定できているものを軽く数えます。シグモイドの後に置きます。',
    },
  },
  formula: 'L = −α t (1 − y)ᵞ log y − (1 − α) (1 − t) yᵞ log(1 − y) (Lin et al. 2017)',
  properties: {
    gamma: number({ default: 2, min: 0, label: { en: 'Focus γ', ja: '集中の度合い γ' } }),
    alpha: number({ default: 0.25, min: 0, max: 1, label: { en: 'Weight of yes α', ja: '「はい」の重み α' } }),
  },
  examples: [
    { inputs: [[1]], range: [0.1, 0.9], targetRange: [0, 1] },
    { inputs: [[2, 3]], properties: { gamma: 1.5, alpha: 0.5 }, range: [0.1, 0.9], targetRange: [0, 1] },
    { inputs: [[4]], properties: { gamma: 0 }, range: [0.1, 0.9], targetRange: [0, 1] },
  ],
  task: 'binary',
  prediction: 'identity',
  value(op, x, t, { gamma, alpha }) {
    const { yes, no } = logarithms(op, x)
    // pᵞ as e^(γ log p): finite gradients for every γ.
    const rare = op.mul(op.mul(op.mul(t, alpha), op.exp(op.mul(no, gamma))), yes)
    const common = op.mul(op.mul(op.mul(op.sub(1, t), 1 - alpha), op.exp(op.mul(yes, gamma))), no)
    return op.neg(op.add(rare, common))
  },
})

/** log y and log(1 − y); straight after Sigmoid from its score, without clipping. */
function logarithms(op: Ops, x: Tensor): { yes: Tensor; no: Tensor } {
  if (x.op === 'sigmoid') {
    const [score] = x.inputs
    return { yes: op.neg(op.softplus(op.neg(score))), no: op.neg(op.softplus(score)) }
  }
  const p = clipProbability(op, x)
  return { yes: op.log(p), no: op.log(op.sub(1, p)) }
}
