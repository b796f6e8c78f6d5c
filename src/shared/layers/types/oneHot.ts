// Class numbers as vectors of 0 and 1.
import { integer } from '../../schema/index.ts'
import type { Shape } from '../../tensor/shape.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { describe, expectAxis, replaceAt } from '../shapes.ts'

export default defineLayer({
  type: 'oneHot',
  category: 'arithmetic',
  aliases: ['OneHot', 'one-hot', 'CategoryEncoding', 'to_categorical', 'ダミー変数', 'ワンホット'],
  text: {
    en: {
      name: 'OneHot',
      summary: 'Turns a class number into a vector with 1 at the class and 0 elsewhere. No gradient flows back.',
    },
    ja: {
      name: 'one-hot 化',
      summary: 'クラス番号を、そのクラスだけ1でほかは0のベクトルに変えます。勾配は流れません。',
    },
  },
  formula: 'y[k] = 1 where k = x, else 0',
  properties: {
    classes: integer({ default: 10, min: 1, label: { en: 'Number of classes', ja: 'クラスの数' } }),
    axis: integer({
      default: 0,
      min: 0,
      label: { en: 'Class axis', ja: 'クラスの軸' },
      help: {
        en: 'Has length 1 before and the number of classes after. Counted from 0, without the batch.',
        ja: '長さ1の軸が、クラスの数だけの長さになります。バッチを除き0から数えます。',
      },
    }),
  },
  examples: [
    { inputs: [[1]], properties: { classes: 4 }, range: [0, 4] },
    { inputs: [[1, 2, 3]], properties: { classes: 3 }, range: [0, 3] },
    { inputs: [[3, 1]], properties: { classes: 5, axis: 1 }, range: [0, 5] },
  ],
  shape([input], { classes, axis }) {
    expectAxis(input, axis)
    if (input[axis] !== 1) throw severalNumbers(input, axis)
    return replaceAt(input, axis, classes)
  },
  forward(op, [x], _, { classes, axis }, { graph }) {
    const alongAxis = x.shape.map((_, i) => (i === axis + 1 ? classes : 1))
    const numbers = graph.constant([...Array(classes).keys()], alongAxis, 'i32')
    return op.cast(op.equal(op.cast(x, 'i32'), numbers), 'f32')
  },
  keras: () => notInKeras({ en: 'OneHot', ja: 'one-hot 化' }),
})

function severalNumbers(input: Shape, axis: number): ShapeProblem {
  const found = describe(input)
  return new ShapeProblem(
    {
      en: `puts the classes along axis ${axis}, which must have length 1, but its input is ${found.en}. Put Reshape before it, or choose another axis.`,
      ja: `軸 ${axis} にクラスを並べるため、その長さは1でなければなりません（今の入力は${found.ja}）。前に「形状変更」を置くか、軸を変えてください。`,
    },
    { kind: 'insertBefore', type: 'reshape', properties: { shape: input.toSpliced(axis, 0, 1) } },
  )
}
