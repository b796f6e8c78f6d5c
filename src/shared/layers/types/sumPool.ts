// Sum pooling.
import { size } from '../../tensor/shape.ts'
import { defineLayer } from '../definition.ts'
import { channelsLast } from '../kerasForms.ts'
import { zerosBefore } from '../kerasWindows.ts'
import { kerasPool, poolingExamples, poolingShape } from '../pooling.ts'
import { poolingFields, windowsOn } from '../windows.ts'

export default defineLayer({
  type: 'sumPool',
  category: 'pooling',
  aliases: ['SumPooling', 'SumPooling2D', 'サムプーリング'],
  text: {
    en: { name: 'SumPool', summary: 'Adds up the numbers of each window.' },
    ja: { name: '合計プーリング', summary: '窓ごとに値を合計します。' },
  },
  formula: 'y = Σ x over each window',
  properties: poolingFields(),
  examples: poolingExamples,
  shape: ([input], p) => poolingShape(input, p),
  forward(op, [x], _, p) {
    const { kernel, strides, padding } = windowsOn(x.shape.slice(1), p)
    return op.sumPool(x, { kernel, strides, padding })
  },
  // The mean of each window, zeros included, times its size.
  keras(p, { inputs: [input] }) {
    const windows = windowsOn(input, p)
    return channelsLast(...zerosBefore(input, windows), kerasPool('AveragePooling', windows, 'valid'), {
      className: 'Rescaling',
      config: { scale: size(p.kernel), offset: 0 },
    })
  },
})
