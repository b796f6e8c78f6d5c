// Stretches axes of length 1.
import { shape } from '../../schema/index.ts'
import { formatShape } from '../../tensor/shape.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { describe } from '../shapes.ts'

export default defineLayer({
  type: 'broadcast',
  category: 'shape',
  aliases: ['Broadcast', 'BroadcastTo', 'expand', '引き伸ばし', 'ブロードキャスト'],
  text: {
    en: { name: 'Broadcast', summary: 'Stretches axes of length 1 by repeating, for instance one channel to three.' },
    ja: {
      name: 'ブロードキャスト',
      summary: '長さ1の軸をくり返して引き伸ばします（例: 1チャンネルを3チャンネルに）。',
    },
  },
  properties: {
    shape: shape({ default: [3, 28, 28], label: { en: 'New shape', ja: '新しい形' } }),
  },
  examples: [
    { inputs: [[1, 2, 3]], properties: { shape: [3, 2, 3] } },
    { inputs: [[4, 1]], properties: { shape: [4, 5] } },
    { inputs: [[1]], properties: { shape: [6] } },
  ],
  shape([input], p) {
    if (input.length === p.shape.length && input.every((length, i) => length === p.shape[i] || length === 1))
      return p.shape
    const found = describe(input)
    const wanted = formatShape(p.shape)
    throw new ShapeProblem({
      en: `cannot stretch ${found.en} to ${wanted}: only axes of length 1 stretch. Change the new shape, or put Reshape before it.`,
      ja: `${found.ja}を ${wanted} に引き伸ばせません。伸ばせるのは長さ1の軸だけです。新しい形を直すか、前に「形状変更」を置いてください。`,
    })
  },
  forward: (op, [x], _, p) => op.broadcastTo(x, [-1, ...p.shape]),
  keras: () => notInKeras({ en: 'Broadcast', ja: 'ブロードキャスト' }),
})
