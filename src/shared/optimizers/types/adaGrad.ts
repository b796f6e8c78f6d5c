// AdaGrad: every weight has its own step, which shrinks as its gradients add up.
import { defineOptimizer } from '../definition.ts'
import { epsilon, learningRate } from '../properties.ts'

export default defineOptimizer({
  type: 'adaGrad',
  aliases: ['Adagrad'],
  text: {
    en: {
      name: 'AdaGrad',
      summary: 'Gives each weight its own step, smaller the more it has moved. Good for rare inputs.',
    },
    ja: { name: 'AdaGrad', summary: '大きく動いた重みほど歩幅を小さくします。まれにしか現れない入力に向いています。' },
  },
  formula: 'h ← h + g²; θ ← θ − ηg/(√h + ε)',
  source: 'Duchi, Hazan & Singer, Adaptive Subgradient Methods, JMLR 12, 2011',
  properties: { learningRate: learningRate(0.01), epsilon: epsilon(1e-7) },
  state: ['squares'],
  update(op, { parameter, gradient, state, learningRate: rate }, properties) {
    const squares = op.add(state.squares, op.mul(gradient, gradient))
    const direction = op.div(gradient, op.add(op.sqrt(squares), properties.epsilon))
    return { parameter: op.sub(parameter, op.mul(rate, direction)), state: { squares } }
  },
})
