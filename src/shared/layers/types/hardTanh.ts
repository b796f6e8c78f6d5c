// Tanh made of straight lines.
import { defineActivation } from '../activation.ts'

const shifted = (offset: number) => ({ className: 'Rescaling', config: { scale: 1, offset } })

export default defineActivation({
  type: 'hardTanh',
  aliases: ['HardTanh', 'Hardtanh', 'clip', 'ハードタンジェント'],
  text: {
    en: { name: 'HardTanh', summary: 'Tanh made of straight lines: cuts everything off at −1 and 1.' },
    ja: {
      name: 'ハードタンエイチ',
      summary: '直線で近似した tanh です。−1 より小さい値と 1 より大きい値を切りそろえます。',
    },
  },
  formula: 'y = min(max(x, −1), 1)',
  examples: [
    { inputs: [[12]], range: [-2, 2] },
    { inputs: [[2, 3, 3]], range: [-3, 3] },
  ],
  apply: (op, x) => op.minimum(op.maximum(x, -1), 1),
  // Keras' ReLU can be cut off at the top only.
  keras: () => ({
    layout: 'any',
    layers: [shifted(1), { className: 'ReLU', config: { maxValue: 2 } }, shifted(-1)],
  }),
})
