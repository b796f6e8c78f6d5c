// What an optimiser file says: its properties, the state it keeps for each parameter, and one update.
import type { Fields, Values } from '../schema/index.ts'
import type { Ops, Tensor } from '../tensor/graph.ts'
import type { Language } from '../text.ts'

export interface OptimizerDefinition<F extends Fields = Fields, S extends string = string> {
  type: string
  aliases: readonly string[]
  text: Readonly<Record<Language, { name: string; summary: string }>>
  /** The update in the paper's notation, and where it is from. */
  formula: string
  source: string
  properties: F & { learningRate: F['learningRate'] }
  /** One tensor of the parameter's shape for each name; zero at the start. */
  state: readonly S[]
  /** Numbers that depend on the step (from 1) alone, computed in float64 outside the graph. */
  scalars?(properties: Values<F>, step: number): Record<string, number>
  update(op: Ops, step: OptimizerStep<S>, properties: Values<F>): { parameter: Tensor; state: Record<S, Tensor> }
}

export interface OptimizerStep<S extends string> {
  parameter: Tensor
  gradient: Tensor
  state: Readonly<Record<S, Tensor>>
  /** η after schedule and multiplier, a scalar tensor. */
  learningRate: Tensor
  /** What `scalars` gave, as scalar tensors. */
  scalars: Readonly<Record<string, Tensor>>
}

export function defineOptimizer<F extends Fields, S extends string>(
  definition: OptimizerDefinition<F, S>,
): OptimizerDefinition<F, S> {
  return definition
}
