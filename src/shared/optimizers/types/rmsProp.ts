// RMSProp: steps divided by the recent size of the gradient.
import { boolean, number } from '../../schema/index.ts'
import { defineOptimizer } from '../definition.ts'
import { decayRate, epsilon, learningRate } from '../properties.ts'

export default defineOptimizer({
  type: 'rmsProp',
  aliases: ['RMSprop'],
  text: {
    en: { name: 'RMSProp', summary: "Divides each weight's step by the recent size of its gradient." },
    ja: { name: 'RMSProp', summary: '重みごとに、最近の勾配の大きさで歩幅を割ります。' },
  },
  formula:
    'h ← ρh + (1−ρ)g²; θ ← θ − ηg/√(h+ε). Centred: m ← ρm + (1−ρ)g, h−m² for h. Momentum: Δ ← μΔ − ηg/√(h+ε); θ ← θ + Δ',
  source:
    'Tieleman & Hinton, Neural Networks for Machine Learning, lecture 6.5, 2012; centred: Graves, arXiv 1308.0850',
  properties: {
    learningRate: learningRate(0.001),
    decay: decayRate(0.9, { en: 'Decay ρ', ja: '減衰率 ρ' }),
    epsilon: epsilon(1e-8),
    centred: boolean({
      default: false,
      label: { en: 'Centred', ja: '中心化' },
      help: {
        en: "Divides by the gradient's deviation from its mean, not by its size.",
        ja: '勾配の大きさではなく、平均からのばらつきで割ります。',
      },
    }),
    momentum: number({ default: 0, min: 0, max: 0.999999, label: { en: 'Momentum μ', ja: 'モーメンタム係数 μ' } }),
  },
  // Squares and means are kept divided by 1−ρ; the factor is taken into ε and the learning rate.
  state: ['squares', 'means', 'velocity'],
  unused: ({ centred, momentum }) => [
    ...(centred ? [] : ['means' as const]),
    ...(momentum ? [] : ['velocity' as const]),
  ],
  update(op, { parameter, gradient, state, learningRate: rate }, { decay, epsilon: small, centred, momentum }) {
    const next = { ...state, squares: op.add(op.mul(state.squares, decay), op.mul(gradient, gradient)) }
    let spread = next.squares
    if (centred) {
      next.means = op.add(op.mul(state.means, decay), gradient)
      // Rounding takes this below zero where the gradient hardly changes.
      spread = op.maximum(op.sub(spread, op.mul(op.mul(next.means, next.means), 1 - decay)), 0)
    }
    const direction = op.div(gradient, op.sqrt(op.add(spread, small / (1 - decay))))
    const step = op.mul(op.mul(rate, 1 / Math.sqrt(1 - decay)), direction)
    if (!momentum) return { parameter: op.sub(parameter, step), state: next }
    next.velocity = op.sub(op.mul(state.velocity, momentum), step)
    return { parameter: op.add(parameter, next.velocity), state: next }
  },
})
