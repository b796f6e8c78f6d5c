// Max pooling.
import { defineLayer } from '../definition.ts'
import { channelsLast, notInKeras } from '../kerasForms.ts'
import { kerasPools, poolingExamples, poolingShape } from '../pooling.ts'
import { poolingFields, windowsOn } from '../windows.ts'

export default defineLayer({
  type: 'maxPool',
  common: true,
  category: 'pooling',
  aliases: ['MaxPooling', 'MaxPooling2D', 'MaxPool2d', 'MaxPooling1D', 'MaxPooling3D', 'マックスプーリング'],
  text: {
    en: {
      name: 'MaxPool',
      summary: 'Keeps the largest number of each window: the picture gets smaller, what was found stays.',
    },
    ja: { name: '最大プーリング', summary: '窓ごとに最大の値だけを残します。特徴を残したまま画像を小さくします。' },
  },
  formula: 'y = max of x over each window',
  properties: poolingFields(),
  examples: poolingExamples,
  shape: ([input], p) => poolingShape(input, p),
  forward(op, [x], _, p) {
    const { kernel, strides, padding } = windowsOn(x.shape.slice(1), p)
    return op.maxPool(x, { kernel, strides, padding })
  },
  keras(p, { inputs: [input] }) {
    const pools = kerasPools('MaxPooling', input, windowsOn(input, p))
    return pools
      ? channelsLast(...pools)
      : notInKeras({ en: 'MaxPool with this padding', ja: 'このパディングの最大プーリング' })
  },
})
