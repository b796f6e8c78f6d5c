// Angle of a point, from both its coordinates.
import type { Ops, Tensor } from '../../tensor/graph.ts'
import { definePair } from '../arithmetic.ts'

export default definePair({
  type: 'atan2',
  aliases: ['ATan2', 'arctan2', 'angle', 'direction', 'アークタンジェント2', '角度', '偏角'],
  text: {
    en: {
      name: 'ATan2',
      summary:
        'The angle, in radians from −π to π, of the point whose height y is the first input and whose breadth x the second.',
    },
    ja: {
      name: '逆正接（2引数）',
      summary: '1つ目の入力を y、2つ目の入力を x とする点 (x, y) の偏角（−π〜π ラジアン）です。',
    },
  },
  formula: 'y = atan2(x₁, x₂)',
  apply: atan2,
})

/** The smaller coordinate is divided by the larger one: exact near both axes, and so are the gradients. */
function atan2(op: Ops, y: Tensor, x: Tensor): Tensor {
  const steep = op.greater(op.abs(y), op.abs(x))
  const larger = op.where(steep, y, x)
  const angle = op.atan(op.div(op.where(steep, x, y), op.where(op.equal(larger, 0), 1, larger)))
  const up = op.where(op.less(y, 0), -1, 1)
  const turned = op.where(op.less(x, 0), op.mul(up, Math.PI), 0)
  return op.where(steep, op.sub(op.mul(up, Math.PI / 2), angle), op.add(angle, turned))
}
