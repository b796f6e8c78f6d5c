// Lays all numbers of a sample out in one row.
import { size } from '../../tensor/shape.ts'
import { defineLayer } from '../definition.ts'
import { passThrough } from '../kerasForms.ts'

export default defineLayer({
  type: 'flatten',
  common: true,
  category: 'shape',
  aliases: ['Flatten', 'view', 'ravel', '一次元化', 'フラット化'],
  text: {
    en: { name: 'Flatten', summary: 'Lays all numbers of a picture out in one row.' },
    ja: { name: '平坦化', summary: '画像などのすべての数値を1列に並べます。' },
  },
  properties: {},
  examples: [{ inputs: [[2, 3, 4]] }, { inputs: [[5]] }],
  shape: ([input]) => [size(input)],
  forward: (op, [x]) => op.reshape(x, [-1, size(x.shape.slice(1))]),
  keras: (_, { inputs: [input] }) =>
    input.length === 1 ? passThrough : { layout: 'channelsFirst', layers: [{ className: 'Flatten', config: {} }] },
})
