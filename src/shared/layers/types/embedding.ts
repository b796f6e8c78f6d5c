// A learned vector for each of a number of symbols.
import { integer } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'

export default defineLayer({
  type: 'embedding',
  category: 'basic',
  aliases: ['Embed', 'Embedding', 'word vector', '単語ベクトル', '分散表現'],
  text: {
    en: {
      name: 'Embedding',
      summary: 'Looks up a learned vector for each index: words, categories. T indices become T×C.',
    },
    ja: {
      name: '埋め込み',
      summary: '単語や分類などの番号ごとに、学習したベクトルを取り出します。T 個の番号が T×C になります。',
    },
  },
  formula: 'y[t] = W[x[t]]',
  properties: {
    classes: integer({
      default: 100,
      min: 1,
      label: { en: 'Number of symbols', ja: '種類の数' },
      help: { en: 'Indices run from 0 to one less.', ja: '番号は0から（種類の数−1）までです。' },
    }),
    size: integer({ default: 32, min: 1, label: { en: 'Vector size', ja: 'ベクトルの長さ' } }),
  },
  examples: [
    { inputs: [[5]], properties: { classes: 6, size: 3 }, range: [0, 6] },
    { inputs: [[2, 3]], properties: { classes: 4, size: 2 }, range: [0, 4] },
  ],
  shape: ([input], { size }) => [...input, size],
  weights: (_, { classes, size }) => ({ kernel: { shape: [classes, size], initializer: 'auto' } }),
  forward: (op, [x], { kernel }) => op.gather(kernel, op.cast(x, 'i32')),
  keras: ({ classes, size }) => ({
    layout: 'channelsFirst',
    layers: [{ className: 'Embedding', config: { inputDim: classes, outputDim: size }, weights: [{ name: 'kernel' }] }],
  }),
})
