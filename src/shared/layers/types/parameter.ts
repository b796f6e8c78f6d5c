// A trained tensor of its own.
import { shape } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'

export default defineLayer({
  type: 'parameter',
  category: 'input',
  aliases: ['Parameter', 'WorkingMemory', 'variable', 'learned constant', 'パラメーター', '学習する定数'],
  text: {
    en: {
      name: 'Parameter',
      summary: 'Numbers that are learned, the same for every sample: weights for arithmetic of your own.',
    },
    ja: {
      name: 'パラメータ',
      summary: '学習される数値です。どのサンプルでも同じ値を出力します。自分で組む計算の重みに使います。',
    },
  },
  formula: 'y = w',
  properties: {
    size: shape({ default: [1], label: { en: 'Size', ja: '大きさ' } }),
  },
  examples: [
    { inputs: [], properties: { size: [3] } },
    { inputs: [], properties: { size: [2, 3, 1] } },
  ],
  inputs: 0,
  shape: (_, { size }) => size,
  weights: (_, { size }) => ({ value: { shape: size, initializer: 'normal' } }),
  forward: (op, _inputs, { value }, { size }) => op.broadcastTo(op.reshape(value, [1, ...size]), [-1, ...size]),
  keras: () => notInKeras({ en: 'Parameter', ja: 'パラメータ' }),
})
