// The version of the project format, and the steps that bring older files up to it.
import from0 from './migrations/from0.ts'
import type { Migration } from './migrations/migration.ts'

export const currentVersion = 1

/** In order, without gaps, up to the current version. */
export const migrations: readonly Migration[] = [from0]

/** The project as the current version writes it. `version` is the one it was saved with. */
export function migrate(project: Record<string, unknown>, version: number): Record<string, unknown> {
  return migrations
    .filter(({ from }) => from >= version)
    .reduce((older, { from, up }) => ({ ...up(older), version: from + 1 }), project)
}
