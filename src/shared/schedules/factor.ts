// The factor on the learning rate that a project's schedule gives.
import { type Fields, withDefaults } from '../schema/index.ts'
import type { StepPosition } from './definition.ts'
import { type AnySchedule, findSchedule } from './registry.ts'
import { warmUpFactor, warmUpProperties } from './warmUp.ts'

/** All properties of a schedule: its own, and those of the warm-up. */
export function scheduleProperties(schedule: AnySchedule): Fields & typeof warmUpProperties {
  return { ...schedule.properties, ...warmUpProperties }
}

/** The product of schedule and warm-up; 1 where there is no schedule. The document has been checked before. */
export function scheduleFactor(
  document: ({ type: string } & Readonly<Record<string, unknown>>) | undefined,
  at: StepPosition,
): number {
  if (!document) return 1
  const schedule = findSchedule(document.type)
  if (!schedule) throw new Error(`there is no schedule '${document.type}'`)
  const properties = withDefaults(scheduleProperties(schedule), document)
  return schedule.factor(at, properties) * warmUpFactor(at, properties)
}
