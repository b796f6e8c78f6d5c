// L1 and L2 regularisation.
import { choice, number } from '../../schema/index.ts'
import type { Ops, Tensor } from '../../tensor/graph.ts'
import { defineLayer, type LayerContext, ShapeProblem } from '../definition.ts'
import { passThrough } from '../kerasForms.ts'

export default defineLayer({
  type: 'l1l2Penalty',
  category: 'regularization',
  aliases: ['L1', 'L2', 'regularization', 'ridge', 'lasso', 'weight decay', '正則化', '重み減衰'],
  text: {
    en: {
      name: 'L1/L2 penalty',
      summary:
        'Adds the size of the weights of the block before it (or of its output) to what is minimised, so that they stay small. Against overfitting.',
    },
    ja: {
      name: 'L1/L2 正則化',
      summary: '直前のブロックの重み（または出力）の大きさを損失に加え、小さく保ちます。過学習を抑えます。',
    },
  },
  formula: 'L ← L + λ₁ Σ|w| + λ₂ Σ w²',
  properties: {
    of: choice({
      default: 'weights',
      options: {
        weights: { en: 'Weights of the block before', ja: '直前のブロックの重み' },
        activity: { en: 'Output of the block before', ja: '直前のブロックの出力' },
      },
      label: { en: 'Of', ja: '対象' },
    }),
    l1: number({ default: 0, min: 0, label: { en: 'L1 factor λ₁', ja: 'L1 の係数 λ₁' } }),
    l2: number({ default: 1e-4, min: 0, label: { en: 'L2 factor λ₂', ja: 'L2 の係数 λ₂' } }),
  },
  examples: [
    { inputs: [[4]], properties: { l1: 0.1, l2: 0.2 } },
    { inputs: [[2, 3]], properties: { of: 'activity', l1: 0.3, l2: 0.1 } },
    { inputs: [[3]], properties: { l2: 0.5 } },
  ],
  trainingOnly: true,
  shape: ([input]) => input,
  forward(op, [x], _, { of, l1, l2 }, context) {
    const { inverseBatch, penalty } = context
    if (of === 'activity') penalty(op.mul(sizeOf(op, x, l1, l2), inverseBatch))
    else for (const kernel of kernelsOf(context)) penalty(sizeOf(op, kernel, l1, l2))
    return x
  },
  keras: () => passThrough,
})

function sizeOf(op: Ops, w: Tensor, l1: number, l2: number): Tensor {
  const absolute = op.mul(op.sum(op.abs(w)), l1)
  return op.add(absolute, op.mul(op.sum(op.mul(w, w)), l2))
}

function kernelsOf({ sourceKernels }: LayerContext): readonly Tensor[] {
  if (sourceKernels.length) return sourceKernels
  throw new ShapeProblem(
    {
      en: 'needs weights, but the block before it has none. Put it right after Dense or a convolution, or choose the output instead of the weights.',
      ja: '直前のブロックに重みがありません。全結合や畳み込みのすぐ後に置くか、対象を「出力」に変えてください。',
    },
    { kind: 'setProperty', property: 'of', value: 'activity' },
  )
}
