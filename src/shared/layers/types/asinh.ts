// Inverse of the hyperbolic sine.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'asinh',
  aliases: ['ASinh', 'arsinh', 'inverse hyperbolic sine'],
  text: {
    en: { name: 'ASinh', summary: 'The inverse of Sinh: a logarithm that takes negative numbers too.' },
    ja: { name: '逆双曲線正弦', summary: '双曲線正弦の逆関数です。負の数も扱える対数のように働きます。' },
  },
  formula: 'y = log(x + √(x² + 1))',
  examples: [{ inputs: [[7]], range: [-4, 4] }, { inputs: [[2, 3, 3]] }],
  // log(x + √…) itself would lose all digits of a negative x.
  apply(op, x) {
    const size = op.abs(x)
    return op.mul(op.sign(x), op.log(op.add(size, op.sqrt(op.add(op.mul(x, x), 1)))))
  },
})
