// The one reader of types/: every file there is a schedule.
import type { ScheduleDefinition } from './definition.ts'

// biome-ignore lint/suspicious/noExplicitAny: the properties differ by schedule
export type AnySchedule = ScheduleDefinition<any>

const modules = import.meta.glob<AnySchedule>(['./types/*.ts', '!./types/*.test.ts'], {
  eager: true,
  import: 'default',
})

const schedules = new Map(Object.values(modules).map((definition) => [definition.type, definition]))

export function findSchedule(type: string): AnySchedule | undefined {
  return schedules.get(type)
}

export function scheduleTypes(): readonly AnySchedule[] {
  return [...schedules.values()]
}
