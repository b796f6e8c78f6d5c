// Average pooling.
import { boolean } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'
import { averagingCounts, kerasAveragePool, poolingExamples, poolingShape } from '../pooling.ts'
import { poolingFields, windowsOn } from '../windows.ts'

export default defineLayer({
  type: 'averagePool',
  category: 'pooling',
  aliases: [
    'AveragePooling',
    'AveragePooling2D',
    'AvgPool2d',
    'mean pooling',
    'AveragePooling3D',
    'アベレージプーリング',
  ],
  text: {
    en: { name: 'AveragePool', summary: 'Replaces each window by its mean: the picture gets smaller and smoother.' },
    ja: { name: '平均プーリング', summary: '窓ごとに平均をとります。画像を小さく、なめらかにします。' },
  },
  formula: 'y = mean of x over each window',
  properties: {
    ...poolingFields(),
    includePadding: boolean({
      default: true,
      label: { en: 'Count the padding', ja: 'パディングも数える' },
      help: {
        en: 'On: zeros put on by padding take part in the mean. Off: only real numbers do.',
        ja: 'オンなら足したゼロも平均に含めます。オフなら元の数値だけで平均します。',
      },
    }),
  },
  examples: [
    ...poolingExamples,
    {
      inputs: [[1, 5, 4]],
      properties: { kernel: [3, 3], strides: [2, 2], padding: [1, 1], partialWindows: true, includePadding: false },
    },
  ],
  shape: ([input], p) => poolingShape(input, p),
  forward(op, [x], _, p, { graph }) {
    const windows = windowsOn(x.shape.slice(1), p)
    const { kernel, strides, padding, output } = windows
    const sums = op.sumPool(x, { kernel, strides, padding })
    const [first, ...others] = averagingCounts(x.shape.slice(1), p, windows)
    if (others.every((count) => count === first)) return op.mul(sums, 1 / first)
    const shares = [first, ...others].map((count) => 1 / count)
    return op.mul(sums, graph.constant(shares, output))
  },
  keras: (p, { inputs: [input] }) => kerasAveragePool(input, p),
})
