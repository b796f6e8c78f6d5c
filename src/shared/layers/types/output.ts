// A named result of the network.
import { defineLayer } from '../definition.ts'
import { passThrough } from '../kerasForms.ts'

export default defineLayer({
  type: 'output',
  common: true,
  category: 'input',
  aliases: ['Output', 'result', '出力層'],
  text: {
    en: {
      name: 'Output',
      summary:
        'Marks a value as a result of the network, under this block’s name. It is predicted and exported, not trained.',
    },
    ja: {
      name: '出力',
      summary: 'この値をブロックの名前でネットワークの出力にします。予測や書き出しに使われ、学習の対象にはなりません。',
    },
  },
  properties: {},
  examples: [{ inputs: [[3]] }],
  terminal: 'output',
  shape: ([input]) => input,
  forward: (_, [x]) => x,
  keras: () => passThrough,
})
