// The same numbers for every sample.
import { number, shape } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'

export default defineLayer({
  type: 'constant',
  category: 'input',
  aliases: ['Constant', 'fill', '固定値'],
  text: {
    en: { name: 'Constant', summary: 'One number in every element, the same for every sample.' },
    ja: { name: '定数', summary: 'どのサンプルでも同じ数を、すべての要素に入れて出力します。' },
  },
  formula: 'y = c',
  properties: {
    size: shape({ default: [1], label: { en: 'Size', ja: '大きさ' } }),
    value: number({ default: 0, label: { en: 'Number c', ja: '数 c' } }),
  },
  examples: [{ inputs: [], properties: { size: [2, 3], value: 0.5 } }],
  inputs: 0,
  shape: (_, { size }) => size,
  forward: (op, _inputs, _weights, { size, value }, { graph }) =>
    op.broadcastTo(graph.constant(value, [1, ...size]), [-1, ...size]),
  keras: () => notInKeras({ en: 'Constant', ja: '定数' }),
})
