// AdaDelta: steps sized by the steps before, so that no learning rate has to be found.
import { defineOptimizer } from '../definition.ts'
import { decayRate, epsilon, learningRate } from '../properties.ts'

export default defineOptimizer({
  type: 'adaDelta',
  aliases: ['Adadelta'],
  text: {
    en: { name: 'AdaDelta', summary: 'Sizes each step by the steps before it, so the learning rate can stay at 1.' },
    ja: { name: 'AdaDelta', summary: 'それまでの歩幅から次の歩幅を決めるので、学習率は 1 のままで使えます。' },
  },
  formula: 'h ← ρh + (1−ρ)g²; Δ = −√(r+ε)/√(h+ε)·g; r ← ρr + (1−ρ)Δ²; θ ← θ + ηΔ',
  source: 'Zeiler, ADADELTA: An Adaptive Learning Rate Method, arXiv 1212.5701',
  properties: {
    learningRate: learningRate(1),
    decay: decayRate(0.95, { en: 'Decay ρ', ja: '減衰率 ρ' }),
    epsilon: epsilon(1e-6),
  },
  // Both are kept divided by 1−ρ, which leaves the ratio as it is and saves two passes over memory.
  state: ['squares', 'steps'],
  update(op, { parameter, gradient, state, learningRate: rate }, { decay, epsilon: small }) {
    const scaled = small / (1 - decay)
    const squares = op.add(op.mul(state.squares, decay), op.mul(gradient, gradient))
    const ratio = op.sqrt(op.div(op.add(state.steps, scaled), op.add(squares, scaled)))
    const step = op.mul(ratio, gradient)
    return {
      parameter: op.sub(parameter, op.mul(rate, step)),
      state: { squares, steps: op.add(op.mul(state.steps, decay), op.mul(step, step)) },
    }
  },
})
