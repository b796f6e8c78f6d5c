// Adam: momentum and a step of its own for each weight.
import { adamProperties, adamScalars, adamState, adamStep } from '../adamStep.ts'
import { defineOptimizer } from '../definition.ts'

export default defineOptimizer({
  type: 'adam',
  aliases: ['Adam'],
  text: {
    en: {
      name: 'Adam',
      summary: 'Momentum with a step of its own for each weight. A good first choice for most networks.',
    },
    ja: {
      name: 'Adam',
      summary: 'モーメンタムと重みごとの歩幅を組み合わせた方法。多くの場合、最初に試すとよい方法です。',
    },
  },
  formula: 'm ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; θ ← θ − η·m̂/(√v̂+ε), m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ)',
  source: 'Kingma & Ba, Adam: A Method for Stochastic Optimization, arXiv 1412.6980',
  properties: adamProperties,
  state: adamState,
  scalars: (properties, step) => adamScalars(properties, step),
  update(op, given, properties) {
    const { step, state } = adamStep(op, given, properties)
    return { parameter: op.sub(given.parameter, step), state }
  },
})
