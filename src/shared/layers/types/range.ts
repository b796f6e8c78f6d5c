// The numbers 0, 1, 2 …
import { number, shape } from '../../schema/index.ts'
import { size as count } from '../../tensor/shape.ts'
import { defineLayer } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'

export default defineLayer({
  type: 'range',
  category: 'input',
  aliases: ['Range', 'arange', 'generator', 'positions', '連番', '位置'],
  text: {
    en: { name: 'Range', summary: 'Evenly spaced numbers in order, the same for every sample: positions in a series.' },
    ja: { name: '連番', summary: '等間隔の数を順に並べます。どのサンプルでも同じで、系列の中の位置などに使います。' },
  },
  formula: 'y[i] = start + i · step',
  properties: {
    size: shape({ default: [10], label: { en: 'Size', ja: '大きさ' } }),
    start: number({ default: 0, label: { en: 'Start', ja: '始まり' } }),
    step: number({ default: 1, label: { en: 'Step', ja: '間隔' } }),
  },
  examples: [
    { inputs: [], properties: { size: [5] } },
    { inputs: [], properties: { size: [2, 3], start: -1, step: 0.5 } },
  ],
  inputs: 0,
  shape: (_, { size }) => size,
  forward(op, _inputs, _weights, { size, start, step }, { graph }) {
    const numbers = Array.from({ length: count(size) }, (_, i) => start + i * step)
    return op.broadcastTo(graph.constant(numbers, [1, ...size]), [-1, ...size])
  },
  keras: () => notInKeras({ en: 'Range', ja: '連番' }),
})
