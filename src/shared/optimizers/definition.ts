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
  /** State that these properties have no use for: it may be left out; `update` hands it on where it is given. */
  unused?(properties: Values<F>): readonly S[]
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

/** The state that an optimiser keeps under these properties. */
export function stateNames<F extends Fields, S extends string>(
  { state, unused }: OptimizerDefinition<F, S>,
  properties: Values<F>,
): readonly S[] {
  const left = unused?.(properties) ?? []
  return state.filter((name) => !left.includes(name))
}
