// ReLU with a learned slope.
import { boolean } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'

export default defineLayer({
  type: 'prelu',
  category: 'activation',
  aliases: ['PReLU', 'parametric ReLU', 'パラメトリックReLU'],
  text: {
    en: {
      name: 'PReLU',
      summary: 'LeakyReLU that learns its slope for negative numbers, one for each channel. It begins as ReLU.',
    },
    ja: {
      name: 'PReLU',
      summary: '負の側の傾きをチャンネルごとに学習する Leaky ReLU です。はじめは ReLU と同じです。',
    },
  },
  formula: 'y = x where x > 0, else a[c] x (He et al. 2015)',
  properties: {
    shared: boolean({
      default: false,
      label: { en: 'One slope for all channels', ja: '傾きを全チャンネルで共有' },
    }),
  },
  examples: [{ inputs: [[5]] }, { inputs: [[3, 2, 3]] }, { inputs: [[2, 5]], properties: { shared: true } }],
  rectifier: true,
  shape: ([input]) => input,
  weights: ([input], { shared }) => ({ slope: { shape: [shared ? 1 : input[0]], initializer: 'zeros' } }),
  forward(op, [x], { slope }) {
    const perChannel = op.reshape(slope, [slope.shape[0], ...x.shape.slice(2).map(() => 1)])
    return op.sub(op.relu(x), op.mul(perChannel, op.relu(op.neg(x))))
  },
  keras({ shared }, { inputs: [input] }) {
    const axes = input.map((_, i) => i + 1)
    const sharedAxes = shared ? axes : axes.slice(0, -1)
    return {
      layout: 'channelsLast',
      layers: [{ className: 'PReLU', config: { sharedAxes }, weights: [{ name: 'slope' }] }],
    }
  },
})
