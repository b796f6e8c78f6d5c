// Gaussian error linear unit.
import { defineActivation } from '../activation.ts'
import { kerasActivation } from '../kerasForms.ts'

export default defineActivation({
  type: 'gelu',
  aliases: ['GELU', 'Gaussian error linear unit', 'ガウス誤差線形'],
  text: {
    en: { name: 'GELU', summary: 'A smooth relative of ReLU, usual in transformers.' },
    ja: { name: 'GELU', summary: 'なめらかな ReLU の仲間で、トランスフォーマーでよく使われます。' },
  },
  formula: 'y = x Φ(x) = ½ x (1 + erf(x / √2)) (Hendrycks & Gimpel 2016)',
  rectifier: true,
  apply: (op, x) => op.mul(op.mul(x, 0.5), op.add(op.erf(op.mul(x, Math.SQRT1_2)), 1)),
  keras: () => kerasActivation('gelu'),
})
