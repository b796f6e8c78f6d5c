// Matrix product of two inputs.
import { boolean, type Values } from '../../schema/index.ts'
import type { Ops, Tensor } from '../../tensor/graph.ts'
import { type Shape, size } from '../../tensor/shape.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { describe } from '../shapes.ts'

const properties = {
  transposeFirst: boolean({
    default: false,
    label: { en: 'Transpose the first', ja: '1つ目を転置する' },
  }),
  transposeSecond: boolean({
    default: false,
    label: { en: 'Transpose the second', ja: '2つ目を転置する' },
  }),
}

export default defineLayer({
  type: 'matMul',
  category: 'arithmetic',
  aliases: ['BatchMatmul', 'MatMul', 'Dot', 'bmm', 'matrix product', '行列の積', '内積'],
  text: {
    en: {
      name: 'MatMul',
      summary: 'Multiplies two matrices of each sample; axes before the last two count several matrices.',
    },
    ja: {
      name: '行列積',
      summary: 'サンプルごとに2つの行列を掛けます。最後の2つの軸が行列で、その前の軸は行列の並びです。',
    },
  },
  formula: 'y[i, j] = Σ x₁[i, k] · x₂[k, j] over k',
  properties,
  examples: [
    {
      inputs: [
        [2, 3],
        [3, 4],
      ],
    },
    {
      inputs: [
        [5, 3],
        [2, 3],
      ],
      properties: { transposeSecond: true },
    },
    {
      inputs: [
        [3, 4, 2],
        [1, 4, 5],
      ],
      properties: { transposeFirst: true },
    },
  ],
  inputs: 2,
  shape: (inputs, p) => product(inputs, p).shape,
  cost: (inputs, p) => {
    const { shape, inner } = product(inputs, p)
    return { multiplyAdds: size(shape) * inner }
  },
  forward: (op, [a, b], _, { transposeFirst, transposeSecond }) =>
    op.matmul(transposeFirst ? transposed(op, a) : a, transposeSecond ? transposed(op, b) : b),
  keras: () => notInKeras({ en: 'MatMul', ja: '行列積' }),
})

function product([first, second]: readonly Shape[], { transposeFirst, transposeSecond }: Values<typeof properties>) {
  const matrices = [transposeFirst ? swapped(first) : first, transposeSecond ? swapped(second) : second]
  const [[a, b], [leadingA, leadingB]] = [matrices.map((m) => m.slice(-2)), matrices.map((m) => m.slice(0, -2))]
  const fits =
    first.length === second.length &&
    first.length >= 2 &&
    a[1] === b[0] &&
    leadingA.every((length, i) => length === leadingB[i] || length === 1 || leadingB[i] === 1)
  if (fits) return { shape: [...leadingA.map((length, i) => Math.max(length, leadingB[i])), a[0], b[1]], inner: a[1] }
  const [one, two] = [describe(first), describe(second)]
  throw new ShapeProblem({
    en: `needs two matrices, the first as wide as the second is high; it receives ${one.en} and ${two.en}. Transpose one of them, or put Reshape before it.`,
    ja: `2つの行列が必要で、1つ目の列数と2つ目の行数が同じでなければなりません（今は${one.ja}と${two.ja}）。どちらかを転置するか、前に「形状変更」を置いてください。`,
  })
}

const swapped = (shape: Shape): Shape =>
  shape.length < 2 ? shape : [...shape.slice(0, -2), shape.at(-1)!, shape.at(-2)!]

function transposed(op: Ops, x: Tensor): Tensor {
  const axes = x.shape.map((_, i) => i)
  return op.transpose(x, [...axes.slice(0, -2), axes.at(-1)!, axes.at(-2)!])
}
