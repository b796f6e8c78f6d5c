// Compiles a network for a request: a training step, loss and scores, predictions, any value, gradient or Hessian-vector product.
import type { Variable } from '../../shared/data/dataset.ts'
import { MOST_CONFUSION_CLASSES } from '../../shared/evaluation/confusionEpochs.ts'
import type { NodeId } from '../../shared/network/document.ts'
import type { FlatNetwork } from '../../shared/network/flat.ts'
import { gradient, hessianVectorProduct } from '../../shared/tensor/gradient.ts'
import { Graph, reachable, type Tensor } from '../../shared/tensor/graph.ts'
import type { Program } from '../../shared/tensor/program.ts'
import { buildForward, type Forward, type Parameter } from './forward.ts'
import { type ClassWeights, chosenClasses, decisions, objective, prediction, scoreSums, taskOf } from './objective.ts'
import { type OptimizerPlan, optimizerUpdates } from './optimizerStep.ts'

export interface Compiled {
  program: Program
  parameters: readonly Parameter[]
}

/** One optimisation step; outputs `loss` (mean over the batch) and the score sums, updates parameters and state. */
export function compileTrainingStep(
  flat: FlatNetwork,
  variables: readonly Variable[],
  plan: OptimizerPlan,
  weights?: ClassWeights,
): Compiled & { stateShapes: Readonly<Record<string, readonly number[]>> } {
  const forward = buildForward(new Graph(), flat, variables)
  const loss = objective(forward, flat, weights)
  const { updates, state, stateShapes } = optimizerUpdates(forward, loss, plan)
  const compiled = programOf(
    forward,
    { loss, ...scoresOf(forward, flat, variables) },
    { ...Object.fromEntries(forward.updates), ...updates },
    state,
  )
  return { ...compiled, stateShapes }
}

/**
 * Loss and score sums of a network without training-only blocks; where classes are told apart, also which was chosen and
 * which is right for every decision (`chosen`, `truth`), and how many `classes` there are.
 */
export function compileScores(
  flat: FlatNetwork,
  variables: readonly Variable[],
  weights?: ClassWeights,
): Compiled & { classes?: number } {
  const forward = buildForward(new Graph(), flat, variables)
  const scores = { loss: objective(forward, flat, weights), ...scoresOf(forward, flat, variables) }
  const task = taskOf(flat, variables)
  const classes = task && task.kind !== 'numbers' ? task.variable?.classes?.length : undefined
  if (!task || classes === undefined || classes > MOST_CONFUSION_CLASSES) return programOf(forward, scores)
  return { ...programOf(forward, { ...scores, ...chosenClasses(forward, task) }), classes }
}

/** What the first loss predicts and compares with, sample by sample: `prediction` and `target`; and the mean `loss`. */
export function compileComparison(flat: FlatNetwork, variables: readonly Variable[]): Compiled {
  const forward = buildForward(new Graph(), flat, variables)
  const task = taskOf(flat, variables)
  if (!task) throw new Error('a network without a loss compares nothing')
  const target = forward.targets.get(task.output.loss!)!
  return programOf(forward, {
    loss: objective(forward, flat),
    prediction: decisions(forward, task, prediction(forward, task.output)),
    target: decisions(forward, task, target),
  })
}

/** Predictions, by the output's name. */
export function compilePredictions(flat: FlatNetwork, variables: readonly Variable[]): Compiled {
  const forward = buildForward(new Graph(), flat, variables)
  return programOf(
    forward,
    Object.fromEntries(flat.outputs.map((output) => [output.name, prediction(forward, output)])),
  )
}

/** The values of any blocks, by their ids. */
export function compileValues(flat: FlatNetwork, variables: readonly Variable[], nodes: readonly NodeId[]): Compiled {
  const forward = buildForward(new Graph(), flat, variables)
  return programOf(forward, Object.fromEntries(nodes.map((id) => [id, forward.values.get(id)!])))
}

/** Loss, and its gradient with respect to every trainable parameter (`gradient:NAME`), without an update. */
export function compileGradients(flat: FlatNetwork, variables: readonly Variable[]): Compiled {
  const forward = buildForward(new Graph(), flat, variables)
  const loss = objective(forward, flat)
  const trainable = trainableOf(forward)
  const gradients = gradient(
    forward.graph,
    loss,
    trainable.map(({ tensor }) => tensor),
  )
  return programOf(forward, {
    loss,
    ...Object.fromEntries(trainable.map(({ name }, i) => [`gradient:${name}`, gradients[i]])),
  })
}

/**
 * Loss, and the product of its Hessian with a vector, without the Hessian: for every trainable parameter a part of the
 * vector is fed (`vector:NAME`), and a part of the product comes out (`product:NAME`), both of the parameter's shape.
 */
export function compileHessianVectorProduct(flat: FlatNetwork, variables: readonly Variable[]): Compiled {
  const forward = buildForward(new Graph(), flat, variables)
  const loss = objective(forward, flat)
  const trainable = trainableOf(forward)
  const products = hessianVectorProduct(
    forward.graph,
    loss,
    trainable.map(({ tensor }) => tensor),
    trainable.map(({ name, tensor }) => forward.graph.input(vectorInput(name), 'f32', tensor.shape)),
  )
  return programOf(forward, {
    loss,
    ...Object.fromEntries(trainable.map(({ name }, i) => [`product:${name}`, products[i]])),
  })
}

/** The feed that holds a parameter's part of the vector. */
export const vectorInput = (parameter: string) => `vector:${parameter}`

export const trainableOf = ({ parameters }: Forward) => parameters.filter(({ spec }) => spec.trainable !== false)

function scoresOf(forward: Forward, flat: FlatNetwork, variables: readonly Variable[]): Record<string, Tensor> {
  const task = taskOf(flat, variables)
  return task ? scoreSums(forward, task) : {}
}

export function programOf(
  forward: Forward,
  outputs: Record<string, Tensor>,
  updates: Record<string, Tensor> = {},
  optimizerState: readonly Tensor[] = [],
): Compiled {
  const state = [...forward.parameters.map(({ tensor }) => tensor), ...optimizerState]
  const held = new Set(state)
  const feeds = reachable([...Object.values(outputs), ...Object.values(updates)]).filter(
    (t) => t.op === 'input' && !held.has(t),
  )
  return { program: { graph: forward.graph, feeds, state, outputs, updates }, parameters: forward.parameters }
}
