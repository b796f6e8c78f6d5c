// SGD with momentum: steps add up to a velocity, as of a ball rolling downhill.
import { defineOptimizer } from '../definition.ts'
import { decayRate, learningRate } from '../properties.ts'

export default defineOptimizer({
  type: 'momentum',
  aliases: ['Momentum', 'SGD with momentum', 'heavy ball', '慣性'],
  text: {
    en: { name: 'Momentum', summary: 'SGD that gathers speed like a rolling ball: faster through long valleys.' },
    ja: { name: 'モーメンタム', summary: '転がるボールのように速度をためる SGD。細長い谷を速く進みます。' },
  },
  formula: 'v ← αv − ηg; θ ← θ + v',
  source: 'Polyak, Some methods of speeding up the convergence of iteration methods, 1964',
  properties: {
    learningRate: learningRate(0.01),
    momentum: decayRate(0.9, { en: 'Momentum α', ja: 'モーメンタム係数 α' }),
  },
  state: ['velocity'],
  update(op, { parameter, gradient, state, learningRate: rate }, { momentum }) {
    const velocity = op.sub(op.mul(state.velocity, momentum), op.mul(rate, gradient))
    return { parameter: op.add(parameter, velocity), state: { velocity } }
  },
})
