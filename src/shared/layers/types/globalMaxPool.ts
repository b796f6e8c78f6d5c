// Largest number of each channel.
import { defineLayer } from '../definition.ts'
import { kerasGlobalPool } from '../pooling.ts'
import { expectChannelAxis } from '../shapes.ts'

export default defineLayer({
  type: 'globalMaxPool',
  category: 'pooling',
  aliases: ['GlobalMaxPooling', 'GlobalMaxPooling2D', 'AdaptiveMaxPool2d', '全体最大プーリング'],
  text: {
    en: {
      name: 'GlobalMaxPool',
      summary: 'Replaces each channel by its largest number: whether a pattern occurs anywhere.',
    },
    ja: {
      name: 'グローバル最大プーリング',
      summary: 'チャンネルごとに最大の値を1つ求めます。パターンがどこかにあるかどうかがわかります。',
    },
  },
  formula: 'y[c] = max of x[c]',
  properties: {},
  examples: [{ inputs: [[3, 4, 5]] }, { inputs: [[2, 7]] }, { inputs: [[2, 3, 2, 3]] }],
  shape([input]) {
    expectChannelAxis(input)
    return input.map((channels, i) => (i === 0 ? channels : 1))
  },
  forward: (op, [x]) =>
    op.max(
      x,
      x.shape.slice(2).map((_, i) => i + 2),
      true,
    ),
  keras: (_, { inputs: [input] }) => kerasGlobalPool('GlobalMaxPooling', input),
})
