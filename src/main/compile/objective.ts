// What is minimised, and the sums that training and validation report.
import type { Variable } from '../../shared/data/dataset.ts'
import type { NodeId } from '../../shared/network/document.ts'
import type { FlatNetwork, FlatOutput } from '../../shared/network/flat.ts'
import type { Tensor } from '../../shared/tensor/graph.ts'
import { sameShape, size } from '../../shared/tensor/shape.ts'
import { type Forward, scalarInputs } from './forward.ts'

/** How much a sample of each class counts in the loss, by the variable that holds the class. */
export type ClassWeights = Readonly<Record<string, readonly number[]>>

/**
 * The sum over the terminal blocks of their mean over elements and batch, plus penalties: a scalar. With class weights
 * every sample counts as often as its class says: Σ w(class) L / N, as Keras' `class_weight`.
 */
export function objective(forward: Forward, flat: FlatNetwork, weights?: ClassWeights): Tensor {
  const { graph } = forward
  const { op } = graph
  const inverseBatch = graph.input(scalarInputs.inverseBatch, 'f32', [])
  const means = flat.terminals.map((id) => {
    const values = weighted(forward, flat, id, weights)
    return op.mul(op.sum(values), op.mul(inverseBatch, 1 / size(values.shape.slice(1))))
  })
  return [...means, ...forward.penalties].reduce((a, b) => op.add(a, b))
}

function weighted(forward: Forward, flat: FlatNetwork, id: NodeId, weights: ClassWeights = {}): Tensor {
  const values = forward.values.get(id)!
  const target = forward.targets.get(id)
  const output = flat.outputs.find(({ loss }) => loss === id)
  const ofClasses = output?.target === undefined ? undefined : weights[output.target]
  // A target of likelihoods has no one class whose weight would count.
  if (!target || !ofClasses || size(target.shape.slice(1)) !== 1) return values
  const { graph } = forward
  const { op } = graph
  const index = op.reshape(target, [-1, 1])
  const classes = graph.constant([...ofClasses.keys()], [1, ofClasses.length])
  const isClass = op.cast(op.equal(index, classes), 'f32')
  const each = op.sum(op.mul(isClass, graph.constant([...ofClasses], [1, ofClasses.length])), [1], true)
  return op.mul(values, op.reshape(each, [-1, ...values.shape.slice(1).map(() => 1)]))
}

/** What a network's first loss predicts and compares with. */
export interface Task {
  kind: 'classes' | 'binary' | 'numbers'
  output: FlatOutput
  /** The dataset variable it is compared with; absent where the target is computed by the network. */
  variable?: Variable
}

export function taskOf(flat: FlatNetwork, variables: readonly Variable[]): Task | undefined {
  const output = flat.outputs.find((candidate) => candidate.loss !== undefined)
  if (!output) return undefined
  const variable = variables.find(({ name }) => name === output.target)
  const kind = variable?.classes && output.task !== 'numbers' ? output.task : 'numbers'
  return { kind, output, ...(variable && { variable }) }
}

/** The prediction that users see: what enters the loss, made probabilities where the loss takes logits. */
export function prediction(forward: Forward, output: FlatOutput): Tensor {
  const { op } = forward.graph
  const value = forward.values.get(output.node)!
  if (output.prediction === 'softmax') return op.softmax(value, 1 + output.axis)
  return output.prediction === 'sigmoid' ? op.sigmoid(value) : value
}

/** A tensor of the task with its classes along the last axis, so that a row is one decision. */
export function decisions(forward: Forward, { kind, output }: Task, tensor: Tensor): Tensor {
  const axis = 1 + output.axis
  if (kind !== 'classes' || axis >= tensor.shape.length - 1) return tensor
  const others = tensor.shape.map((_, i) => i).filter((i) => i !== axis)
  return forward.graph.op.transpose(tensor, [...others, axis])
}

/**
 * Sums over the batch: `correct` for classes; for numbers `absoluteError` and `squaredError`, means over a sample's
 * elements, in the data's own units where the variable's values were scaled.
 */
export function scoreSums(forward: Forward, task: Task): Record<string, Tensor> {
  const target = forward.targets.get(task.output.loss!)!
  const predicted = prediction(forward, task.output)
  return task.kind === 'numbers'
    ? errorSums(forward, predicted, target, task.variable?.deviations)
    : correctSum(forward, task, predicted, target)
}

function correctSum(forward: Forward, task: Task, predicted: Tensor, target: Tensor): Record<string, Tensor> {
  const { op } = forward.graph
  const { chosen, truth } = choices(forward, task, predicted, target)
  const places = size(chosen.shape.slice(1))
  return { correct: op.mul(op.sum(op.cast(op.equal(chosen, truth), 'f32')), 1 / places) }
}

/** The class that was chosen and the one that is right, for every decision. */
function choices(
  { graph: { op } }: Forward,
  { kind, output }: Task,
  predicted: Tensor,
  target: Tensor,
): { chosen: Tensor; truth: Tensor } {
  if (kind === 'binary')
    return { chosen: op.cast(op.greaterEqual(predicted, 0.5), 'f32'), truth: op.reshape(target, predicted.shape) }
  const axis = 1 + output.axis
  const chosen = op.argMax(predicted, axis)
  const oneHot = sameShape(target.shape, predicted.shape)
  return { chosen, truth: oneHot ? op.argMax(target, axis) : op.cast(op.reshape(target, chosen.shape), 'i32') }
}

/** Outputs `chosen` and `truth`, from which a confusion matrix is counted. */
export function chosenClasses(forward: Forward, task: Task): Record<'chosen' | 'truth', Tensor> {
  const target = forward.targets.get(task.output.loss!)!
  const { chosen, truth } = choices(forward, task, prediction(forward, task.output), target)
  const { op } = forward.graph
  return { chosen: op.cast(chosen, 'f32'), truth: op.cast(truth, 'f32') }
}

function errorSums(
  forward: Forward,
  predicted: Tensor,
  target: Tensor,
  units?: readonly number[],
): Record<string, Tensor> {
  const { op } = forward.graph
  const scaled = op.sub(predicted, op.reshape(target, predicted.shape))
  const error = units ? op.mul(scaled, forward.graph.constant(units, predicted.shape.slice(1))) : scaled
  const share = 1 / size(predicted.shape.slice(1))
  return {
    absoluteError: op.mul(op.sum(op.abs(error)), share),
    squaredError: op.mul(op.sum(op.mul(error, error)), share),
  }
}
