// Nesterov's accelerated gradient: momentum that looks ahead to where it is going.
import { defineOptimizer } from '../definition.ts'
import { decayRate, learningRate } from '../properties.ts'

export default defineOptimizer({
  type: 'nesterov',
  aliases: ['Nesterov', 'NAG', 'Nesterov accelerated gradient', 'ネステロフ'],
  text: {
    en: { name: 'Nesterov', summary: 'Momentum that looks one step ahead, so that it brakes before it overshoots.' },
    ja: { name: 'ネステロフの加速法', summary: '一歩先を見るモーメンタム。行き過ぎる前にブレーキがかかります。' },
  },
  formula: 'v ← αv − ηg; θ ← θ + αv − ηg',
  source: 'Bengio, Boulanger-Lewandowski & Pascanu, Advances in Optimizing Recurrent Networks, arXiv 1212.0901',
  properties: {
    learningRate: learningRate(0.01),
    momentum: decayRate(0.9, { en: 'Momentum α', ja: 'モーメンタム係数 α' }),
  },
  state: ['velocity'],
  update(op, { parameter, gradient, state, learningRate: rate }, { momentum }) {
    const step = op.mul(rate, gradient)
    const velocity = op.sub(op.mul(state.velocity, momentum), step)
    return { parameter: op.add(parameter, op.sub(op.mul(velocity, momentum), step)), state: { velocity } }
  },
})
