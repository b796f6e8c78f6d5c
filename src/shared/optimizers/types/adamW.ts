// AdamW: Adam with weight decay beside the step, where the division by the gradient's size does not weaken it.
import { number } from '../../schema/index.ts'
import { adamProperties, adamScalars, adamState, adamStep } from '../adamStep.ts'
import { defineOptimizer } from '../definition.ts'

export default defineOptimizer({
  type: 'adamW',
  aliases: ['AdamW', 'decoupled weight decay', '重み減衰'],
  text: {
    en: { name: 'AdamW', summary: 'Adam that also shrinks every weight a little at each step, against overfitting.' },
    ja: { name: 'AdamW', summary: '毎ステップすべての重みを少しずつ小さくする Adam。過学習を抑えます。' },
  },
  formula: 'θ ← θ − ηλθ − η·m̂/(√v̂+ε), m̂ and v̂ as in Adam',
  source: 'Loshchilov & Hutter, Decoupled Weight Decay Regularization, arXiv 1711.05101',
  properties: {
    ...adamProperties,
    decay: number({ default: 1e-4, min: 0, label: { en: 'Weight decay λ', ja: '重み減衰 λ' } }),
  },
  state: adamState,
  scalars: (properties, step) => adamScalars(properties, step),
  update(op, given, properties) {
    const { step, state } = adamStep(op, given, properties)
    const kept = op.mul(given.parameter, op.sub(1, op.mul(given.learningRate, properties.decay)))
    return { parameter: op.sub(kept, step), state }
  },
})
