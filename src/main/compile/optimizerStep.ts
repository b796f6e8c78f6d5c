// The optimiser's part of a training step: gradients, their modifiers, and each parameter's update.

import { stateNames } from '../../shared/optimizers/definition.ts'
import type { AnyOptimizer } from '../../shared/optimizers/registry.ts'
import type { OptimizerDocument } from '../../shared/project/document.ts'
import { gradient } from '../../shared/tensor/gradient.ts'
import type { Graph, Tensor } from '../../shared/tensor/graph.ts'
import type { Forward, Parameter } from './forward.ts'

export interface OptimizerPlan {
  optimizer: AnyOptimizer
  /** All properties, defaults filled in. */
  properties: Readonly<Record<string, unknown>>
  weightDecay: number
  clip?: OptimizerDocument['clip']
  /** The blocks it may change, by id, whole units too; all where absent. */
  trains?: readonly string[]
}

export const learningRateInput = 'learningRate'
const scalarInput = (name: string) => `optimizer:${name}`
const stateInput = (state: string, parameter: string) => `${state}:${parameter}`

/** The scalars that a step needs: the learning rate, and what the optimiser derives from the step number (from 1). */
export function stepScalars(plan: OptimizerPlan, learningRate: number, step: number): Record<string, number> {
  const scalars = Object.entries(plan.optimizer.scalars?.(plan.properties, step) ?? {})
  return {
    [learningRateInput]: learningRate,
    ...Object.fromEntries(scalars.map(([name, value]) => [scalarInput(name), value])),
  }
}

export function optimizerUpdates(forward: Forward, loss: Tensor, plan: OptimizerPlan) {
  const { graph } = forward
  const { op } = graph
  const parameters = forward.parameters.filter((parameter) => isTrained(parameter, plan))
  const raw = gradient(
    graph,
    loss,
    parameters.map(({ tensor }) => tensor),
  )
  const decayed = raw.map((g, i) => (plan.weightDecay ? op.add(g, op.mul(parameters[i].tensor, plan.weightDecay)) : g))
  const gradients = clipped(graph, decayed, plan.clip)
  const learningRate = graph.input(learningRateInput, 'f32', [])
  const scalarNames = Object.keys(plan.optimizer.scalars?.(plan.properties, 1) ?? {})
  const scalars = Object.fromEntries(scalarNames.map((name) => [name, graph.input(scalarInput(name), 'f32', [])]))

  const keys = stateNames(plan.optimizer, plan.properties)

  const updates: Record<string, Tensor> = {}
  const stateTensors: Tensor[] = []
  const stateShapes: Record<string, readonly number[]> = {}
  parameters.forEach(({ name, tensor, spec, settings }, i) => {
    const state: Record<string, Tensor> = {}
    for (const key of keys) {
      state[key] = graph.input(stateInput(key, name), 'f32', spec.shape)
      stateTensors.push(state[key])
      stateShapes[stateInput(key, name)] = spec.shape
    }
    const rate = op.mul(learningRate, settings.learningRateMultiplier ?? 1)
    const step = { parameter: tensor, gradient: gradients[i], state, learningRate: rate, scalars }
    const next = plan.optimizer.update(op, step, plan.properties)
    updates[name] = next.parameter
    for (const key of keys) updates[stateInput(key, name)] = next.state[key]
  })
  return { updates, state: stateTensors, stateShapes }
}

function isTrained({ node, spec, settings }: Parameter, { trains }: OptimizerPlan): boolean {
  return (
    spec.trainable !== false &&
    !settings.frozen &&
    (!trains || trains.includes(node.sourceId) || trains.includes(node.id))
  )
}

function clipped(graph: Graph, gradients: Tensor[], clip: OptimizerDocument['clip']): Tensor[] {
  const { op } = graph
  if (!clip) return gradients
  if (clip.type === 'value') return gradients.map((g) => op.maximum(op.minimum(g, clip.limit), -clip.limit))
  const squares = gradients.map((g) => op.sum(op.mul(g, g)))
  // ‖g‖ > v: g ← g·v/‖g‖, written as g·v/max(‖g‖, v).
  const scale = (square: Tensor) => op.div(clip.limit, op.maximum(op.sqrt(square), clip.limit))
  if (clip.type === 'norm') return gradients.map((g, i) => op.mul(g, scale(squares[i])))
  const all = scale(squares.reduce((a, b) => op.add(a, b)))
  return gradients.map((g) => op.mul(g, all))
}
