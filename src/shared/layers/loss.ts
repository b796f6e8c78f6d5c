// What losses have in common: where the target comes from, and the two families: element by element, and of classes.
import type { Fields, Values } from '../schema/index.ts'
import { integer, text } from '../schema/index.ts'
import type { Ops, Tensor } from '../tensor/graph.ts'
import { type Shape, size } from '../tensor/shape.ts'
import { defineLayer, type LayerContext, type LayerDefinition, type LossRole, ShapeProblem } from './definition.ts'
import { describe, expectAxis, replaceAt } from './shapes.ts'

type Own = 'type' | 'aliases' | 'text' | 'formula' | 'examples'
type Role = Pick<LossRole, 'task' | 'prediction'> & Pick<LayerDefinition, 'common'>

interface ElementwiseParts<F extends Fields> extends Pick<LayerDefinition<F>, Own>, Role {
  properties: F
  /** The loss; x and t are of one shape. */
  value(op: Ops, x: Tensor, t: Tensor, properties: Values<F>): Tensor
}

/** A loss that compares number by number and keeps the shape. */
export function defineElementwiseLoss<F extends Fields>(parts: ElementwiseParts<F>) {
  const { task, prediction, value, properties, ...own } = parts
  return defineLayer<F & typeof targetField>({
    category: 'loss',
    ...own,
    properties: { ...properties, ...targetField },
    shape: ([input]: readonly Shape[]) => input,
    loss: { task, prediction, targetShape: (input) => input, checkTarget: expectSameSize },
    forward(op, [x], _, p, context) {
      const target = targetOf(context)
      expectSameSize(x.shape.slice(1), target.shape.slice(1))
      return value(op, x, op.reshape(target, x.shape), p)
    },
  })
}

/** A loss that compares a sample as a whole and gives one number; x and t are [N, elements]. */
export function defineSampleLoss<F extends Fields>(parts: ElementwiseParts<F>) {
  const { task, prediction, value, properties, ...own } = parts
  return defineLayer<F & typeof targetField>({
    category: 'loss',
    ...own,
    properties: { ...properties, ...targetField },
    shape: () => [1],
    loss: { task, prediction, targetShape: (input) => input, checkTarget: expectSameSize },
    forward(op, [x], _, p, context) {
      const target = targetOf(context)
      expectSameSize(x.shape.slice(1), target.shape.slice(1))
      const row = [-1, size(x.shape.slice(1))]
      return value(op, op.reshape(x, row), op.reshape(target, row), p)
    },
  })
}

/** The sum over each sample's elements, [N, 1]. */
export const sampleSum = (op: Ops, x: Tensor) => op.sum(x, [1], true)

export const targetField = {
  target: text({
    default: 'y',
    label: { en: 'Target variable', ja: '目標の変数' },
    help: {
      en: 'The dataset variable to compare with, unless a wire leads into the target port.',
      ja: '比べる相手となるデータセットの変数です。target につないだ線があれば、そちらを使います。',
    },
  }),
}

interface ClassParts extends Pick<LayerDefinition, Own>, Role {
  /** The logarithms of the classes' probabilities, along `axis` (counted with the batch). */
  logProbabilities(op: Ops, x: Tensor, axis: number): Tensor
}

const classFields = {
  axis: integer({ default: 0, min: 0, label: { en: 'Class axis', ja: 'クラスの軸' } }),
  ...targetField,
}

/** A loss −log p(class), whose target is a class index or a probability for each class; the class axis becomes 1. */
export function defineClassLoss(parts: ClassParts) {
  const { task, prediction, logProbabilities, ...own } = parts
  return defineLayer<typeof classFields>({
    category: 'loss',
    ...own,
    properties: classFields,
    shape([input], { axis }) {
      expectAxis(input, axis)
      if (input[axis] === 1) throw oneClassOnly(input)
      return replaceAt(input, axis, 1)
    },
    loss: {
      task,
      prediction,
      targetShape: (input, { axis }: { axis: number }) => replaceAt(input, axis, 1),
      checkTarget: (input, target, { axis }: { axis: number }) => void isIndex(input, target, axis),
    },
    forward(op, [x], _, { axis }, context) {
      const weights = classWeights(context, targetOf(context), x.shape, axis + 1)
      return op.neg(op.sum(op.mul(weights, logProbabilities(op, x, axis + 1)), [axis + 1], true))
    },
  })
}

/** Probabilities kept off 0 and 1, where the logarithm is infinite. */
export function clipProbability(op: Ops, p: Tensor): Tensor {
  return op.minimum(op.maximum(p, 1e-7), 1 - 1e-7)
}

/**
 * Logarithms of the probabilities along an axis. Straight after Softmax its scores are used: no clipping, and no
 * gradient lost where a probability rounds to 0.
 */
export function logProbabilities(op: Ops, x: Tensor, axis: number): Tensor {
  const scored = x.op === 'softmax' && x.attributes.axis === axis
  return scored ? op.logSoftmax(x.inputs[0], axis) : op.log(clipProbability(op, x))
}

/** −t log σ(x) − (1 − t) log(1 − σ(x)) without overflow: log(1 + eˣ) − t x. */
export function sigmoidCrossEntropy(op: Ops, x: Tensor, t: Tensor): Tensor {
  return op.sub(op.softplus(x), op.mul(t, x))
}

/** 1 − t y for a target of yes (above 0) and no (0 or below): positive as long as a score is not sure enough. */
export function margin(op: Ops, y: Tensor, t: Tensor): Tensor {
  return op.sub(1, op.mul(op.where(op.greater(t, 0), 1, -1), y))
}

/** 1 at the class and 0 elsewhere where the target is an index; the target itself where it says each class. */
function classWeights({ graph }: LayerContext, target: Tensor, shape: Shape, axis: number): Tensor {
  const { op } = graph
  if (!isIndex(shape.slice(1), target.shape.slice(1), axis - 1)) return op.reshape(target, shape)
  const index = op.reshape(target, replaceAt(shape, axis, 1))
  const alongAxis = shape.map((classes, i) => (i === axis ? classes : 1))
  const classes = graph.constant([...Array(shape[axis]).keys()], alongAxis)
  return op.cast(op.equal(index, classes), 'f32')
}

function isIndex(input: Shape, target: Shape, axis: number): boolean {
  const index = replaceAt(input, axis, 1)
  if (size(target) === size(index)) return true
  if (size(target) === size(input)) return false
  throw wrongTarget(target, {
    en: `${describe(index).en} (the class) or ${describe(input).en} (one-hot)`,
    ja: `${describe(index).ja}（クラス番号）か${describe(input).ja}（one-hot）`,
  })
}

export function expectSameSize(input: Shape, target: Shape): void {
  if (size(input) !== size(target)) throw wrongTarget(target, describe(input))
}

export function targetOf({ target }: LayerContext): Tensor {
  if (!target) throw new Error('a loss without a target')
  return target
}

function wrongTarget(target: Shape, wanted: { en: string; ja: string }): ShapeProblem {
  const found = describe(target)
  return new ShapeProblem({
    en: `compares its input with a target of ${wanted.en}, but the target has ${found.en}. Change the number of outputs before it, or the target.`,
    ja: `目標として${wanted.ja}が必要ですが、目標は${found.ja}です。この前の出力数か、目標の列を直してください。`,
  })
}

function oneClassOnly(input: Shape): ShapeProblem {
  const found = describe(input)
  return new ShapeProblem({
    en: `needs a score for each class, at least 2; it receives ${found.en}. Raise the number of outputs before it, or use a binary cross entropy for yes and no.`,
    ja: `クラスごとの得点が2つ以上必要です（今の入力は${found.ja}）。この前の出力数を増やすか、2択なら2値の交差エントロピーを使ってください。`,
  })
}
