// sin x / x.
import type { Ops, Tensor } from '../../tensor/graph.ts'
import { defineActivation } from '../activation.ts'
import { notInKeras } from '../kerasForms.ts'

/** Below this the series is taken: near 0 the quotient of two small numbers is not exact, least of all on a GPU. */
const SMALL = 2
/** (2k)(2k + 1) for as many terms as float32 can tell apart there, the last one first. */
const DIVISORS = [272, 210, 156, 110, 72, 42, 20, 6]

export default defineActivation({
  type: 'sinc',
  aliases: ['Sinc', 'sampling function', 'シンク関数'],
  text: {
    en: { name: 'Sinc', summary: 'A wave that is 1 at 0 and fades on both sides.' },
    ja: { name: 'Sinc', summary: '0で1になり、両側で弱まっていく波です。' },
  },
  formula: 'y = sin x / x, 1 at x = 0',
  examples: [
    { inputs: [[12]], range: [-6, 6] },
    { inputs: [[2, 3, 3]], range: [-0.2, 0.2] },
  ],
  apply(op, x) {
    const small = op.less(op.abs(x), SMALL)
    const far = op.where(small, 1, x)
    return op.where(small, series(op, op.mul(x, x)), op.div(op.sin(far), far))
  },
  keras: () => notInKeras({ en: 'Sinc', ja: 'Sinc' }),
})

/** 1 − x²/6 (1 − x²/20 (1 − x²/42 (…))), from x². */
function series(op: Ops, square: Tensor): Tensor {
  const [last, ...others] = DIVISORS
  const term = (divisor: number) => op.mul(square, 1 / divisor)
  return others.reduce((inner, divisor) => op.sub(1, op.mul(term(divisor), inner)), op.sub(1, term(last)))
}
