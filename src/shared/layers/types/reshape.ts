// The same numbers in another shape.
import { shape } from '../../schema/index.ts'
import { formatShape, size } from '../../tensor/shape.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'

export default defineLayer({
  type: 'reshape',
  common: true,
  category: 'shape',
  aliases: ['Reshape', 'view', '変形', '形の変更'],
  text: {
    en: {
      name: 'Reshape',
      summary: 'Arranges the same numbers in another shape, for instance 784 numbers as a picture of 1×28×28.',
    },
    ja: { name: '形状変更', summary: '数値はそのままで、並べ方を変えます（例: 784個の数値を 1×28×28 の画像に）。' },
  },
  properties: {
    shape: shape({ default: [1, 28, 28], label: { en: 'New shape', ja: '新しい形' } }),
  },
  examples: [
    { inputs: [[12]], properties: { shape: [2, 3, 2] } },
    { inputs: [[2, 3, 4]], properties: { shape: [4, 6] } },
  ],
  shape([input], p) {
    if (size(input) === size(p.shape)) return p.shape
    const from = `${formatShape(input)} (${size(input)})`
    const to = `${formatShape(p.shape)} (${size(p.shape)})`
    throw new ShapeProblem({
      en: `cannot arrange ${from} numbers as ${to}: the counts must be equal. Change the new shape, or the outputs of the block before.`,
      ja: `${from}個の数値は ${to}個の形に並べられません。個数が同じになるように、新しい形か前のブロックの出力数を変えてください。`,
    })
  },
  forward: (op, [x], _, p) => op.reshape(x, [-1, ...p.shape]),
  keras: (p) => ({ layout: 'channelsFirst', layers: [{ className: 'Reshape', config: { targetShape: p.shape } }] }),
})
