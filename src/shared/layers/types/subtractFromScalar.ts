// c − x.
import { defineScalar } from '../arithmetic.ts'
import { kerasLayer } from '../kerasForms.ts'

export default defineScalar({
  type: 'subtractFromScalar',
  aliases: ['RSubScalar', 'one minus', '反転'],
  text: {
    en: {
      name: 'SubtractFromScalar',
      summary: 'Subtracts every element from one number: with 1 it inverts a picture.',
    },
    ja: { name: '定数からの減算', summary: '同じ数から各要素を引きます。1から引けば白黒が反転します。' },
  },
  formula: 'y = c − x',
  preset: 1,
  examples: [{ inputs: [[2, 3]], properties: { value: 0.5 } }],
  apply: (op, x, value) => op.sub(value, x),
  keras: ({ value }) => kerasLayer('Rescaling', { scale: -1, offset: value }),
})
