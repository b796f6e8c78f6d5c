// Where data enters the network.
import { shape, text } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'

export default defineLayer({
  type: 'input',
  common: true,
  category: 'input',
  aliases: ['Input', 'InputLayer', 'data', '入力層'],
  text: {
    en: { name: 'Input', summary: 'Where data enters the network: one sample of a dataset variable.' },
    ja: { name: '入力', summary: 'データの入口です。データセットの変数からサンプルを1つずつ受け取ります。' },
  },
  properties: {
    size: shape({
      default: [1, 28, 28],
      label: { en: 'Size', ja: '大きさ' },
      help: { en: 'Pictures: channels, height, width.', ja: '画像は チャンネル数, 高さ, 幅 の順です。' },
    }),
    variable: text({ default: 'x', label: { en: 'Dataset variable', ja: 'データセットの変数' } }),
  },
  examples: [{ inputs: [], properties: { size: [4] } }, { inputs: [] }],
  inputs: 0,
  shape: (_, { size }) => size,
  forward: (_op, _inputs, _weights, { variable, size }, context) => context.variable(variable, size),
  keras: (_, { output }) => ({
    layout: 'channelsFirst',
    layers: [{ className: 'InputLayer', config: { inputShape: output } }],
  }),
})
