// Sum pooling.
import { size } from '../../tensor/shape.ts'
import { defineLayer } from '../definition.ts'
import { channelsLast, notInKeras } from '../kerasForms.ts'
import { isPadded, zerosBefore } from '../kerasWindows.ts'
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
    if (input.length > 3 && isPadded(windows))
      return notInKeras({ en: 'SumPool of a padded volume', ja: 'パディングした立体の合計プーリング' })
    return channelsLast(...zerosBefore(input, windows), kerasPool('AveragePooling', windows, 'valid'), {
      className: 'Rescaling',
      config: { scale: size(p.kernel), offset: 0 },
    })
  },
})
