// Mean of each channel.
import { defineLayer } from '../definition.ts'
import { kerasGlobalPool } from '../pooling.ts'
import { expectChannelAxis } from '../shapes.ts'

export default defineLayer({
  type: 'globalAveragePool',
  common: true,
  category: 'pooling',
  aliases: ['GlobalAveragePooling', 'GlobalAveragePooling2D', 'AdaptiveAvgPool2d', 'GAP', '全体平均プーリング'],
  text: {
    en: {
      name: 'GlobalAveragePool',
      summary: 'Replaces each channel of a picture by its mean: before the last Dense of a deep network.',
    },
    ja: {
      name: 'グローバル平均プーリング',
      summary: 'チャンネルごとに全体の平均を1つ求めます。深いネットワークで最後の全結合の前に使います。',
    },
  },
  formula: 'y[c] = mean of x[c] (Lin et al. 2013)',
  properties: {},
  examples: [{ inputs: [[3, 4, 5]] }, { inputs: [[2, 7]] }, { inputs: [[2, 3, 2, 3]] }],
  shape([input]) {
    expectChannelAxis(input)
    return input.map((channels, i) => (i === 0 ? channels : 1))
  },
  forward: (op, [x]) =>
    op.mean(
      x,
      x.shape.slice(2).map((_, i) => i + 2),
      true,
    ),
  keras: (_, { inputs: [input] }) => kerasGlobalPool('GlobalAveragePooling', input),
})
