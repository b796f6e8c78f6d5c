// Lets values through and gradients not.
import { defineLayer } from '../definition.ts'
import { passThrough } from '../kerasForms.ts'

export default defineLayer({
  type: 'stopGradient',
  category: 'arithmetic',
  aliases: ['Unlink', 'StopGradient', 'detach', 'stop_gradient', '勾配を止める', '切り離し'],
  text: {
    en: {
      name: 'StopGradient',
      summary: 'Hands its input on unchanged, but no gradient back: blocks before it do not learn through it.',
    },
    ja: {
      name: '勾配の遮断',
      summary: '値はそのまま通し、勾配は通しません。前のブロックはここを通しては学習しません。',
    },
  },
  formula: 'y = x, ∂y/∂x = 0',
  properties: {},
  examples: [{ inputs: [[5]] }, { inputs: [[2, 3, 3]] }],
  stopsGradient: true,
  shape: ([input]) => input,
  forward: (op, [x]) => op.stopGradient(x),
  keras: () => passThrough,
})
