// What a migration file says, and what migrations share.
import { isObject } from '../kinds.ts'

/** Turns the parsed JSON of version `from` into that of the next. It meets files of any content and never throws. */
export interface Migration {
  from: number
  up(project: Record<string, unknown>): Record<string, unknown>
}

/** Changes every item of a list that is an object, and leaves everything else as it is. */
export function mapObjects(
  value: unknown,
  change: (item: Record<string, unknown>) => Record<string, unknown>,
): unknown {
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? change(item) : item)) : value
}
