// Hyperbolic tangent.
import { defineActivation } from '../activation.ts'
import { kerasActivation } from '../kerasForms.ts'

export default defineActivation({
  type: 'tanh',
  common: true,
  aliases: ['Tanh', 'hyperbolic tangent', '双曲線正接', 'ハイパボリックタンジェント'],
  text: {
    en: { name: 'Tanh', summary: 'Squeezes every number smoothly into −1 to 1.' },
    ja: { name: 'Tanh', summary: 'どの数もなめらかに −1〜1 に収める活性化関数です。' },
  },
  formula: 'y = tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)',
  apply: (op, x) => op.tanh(x),
  keras: () => kerasActivation('tanh'),
})
