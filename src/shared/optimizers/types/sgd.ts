// Stochastic gradient descent: a step straight downhill.
import { defineOptimizer } from '../definition.ts'
import { learningRate } from '../properties.ts'

export default defineOptimizer({
  type: 'sgd',
  aliases: ['Sgd', 'gradient descent', '勾配降下法'],
  text: {
    en: { name: 'SGD', summary: 'Goes straight downhill, a fixed multiple of the gradient at each step.' },
    ja: { name: 'SGD（確率的勾配降下法）', summary: '勾配に学習率を掛けた分だけ、まっすぐ下る方向へ進みます。' },
  },
  formula: 'θ ← θ − ηg',
  source: 'Robbins & Monro, A Stochastic Approximation Method, 1951',
  properties: { learningRate: learningRate(0.01) },
  state: [],
  update: (op, { parameter, gradient, learningRate: rate }) => ({
    parameter: op.sub(parameter, op.mul(rate, gradient)),
    state: {},
  }),
})
