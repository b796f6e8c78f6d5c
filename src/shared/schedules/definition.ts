// What a schedule file says: its properties, and the factor on the learning rate at any step.
import type { Fields, Values } from '../schema/index.ts'
import type { Language } from '../text.ts'

export interface ScheduleDefinition<F extends Fields = Fields> {
  type: string
  aliases: readonly string[]
  text: Readonly<Record<Language, { name: string; summary: string }>>
  formula: string
  properties: F
  /** What the optimiser's learning rate is multiplied by in this step. */
  factor(at: StepPosition, properties: Values<F>): number
}

/** The step that is about to be done. */
export interface StepPosition {
  /** From 1, over the whole run. */
  step: number
  /** From 1. */
  epoch: number
  /** Steps and epochs of the whole run. */
  totalSteps: number
  totalEpochs: number
}

export function defineSchedule<F extends Fields>(definition: ScheduleDefinition<F>): ScheduleDefinition<F> {
  return definition
}
