// Runs all checks over a dataset: told how far they are, ended where nobody waits any more, and others get their turn.
import { setImmediate } from 'node:timers/promises'
import { bySeverity, type Finding } from '../../../shared/data/finding.ts'
import type { Text } from '../../../shared/text.ts'
import { suggestColumns } from '../suggest/columns.ts'
import type { CheckContext, CheckedData } from './check.ts'
import { checks } from './registry.ts'

export interface CheckListener {
  progress?(share: number, check: Text): void
  isCancelled?(): boolean
}

/** So long nobody else is kept waiting. */
const TURN_MILLISECONDS = 30

/** Undefined where it was cancelled. */
export async function checkData(data: CheckedData, listener: CheckListener = {}): Promise<Finding[] | undefined> {
  const { dataset, preprocessing } = data.prepared
  const fitted = preprocessing.variables.find((each) => each.kind === 'label' || (each.kind === 'table' && each.label))
  const table = data.raw.kind === 'table' ? data.raw : undefined
  const of = {
    ...data,
    table,
    columns: data.recipe.columns ?? (table ? suggestColumns(table, {}).columns : []),
    label: dataset.variables.find(({ name }) => name === fitted?.name),
    inputs: dataset.variables.filter(({ name }) => name !== fitted?.name),
  }
  const findings: Finding[] = []
  let turn = performance.now()
  try {
    for (const [i, check] of checks.entries()) {
      const pause = async (share: number) => {
        if (performance.now() - turn < TURN_MILLISECONDS) return
        listener.progress?.((i + share) / checks.length, check.name)
        await setImmediate()
        turn = performance.now()
        if (listener.isCancelled?.()) throw cancelled
      }
      await pause(0)
      findings.push(...(await check.find({ ...of, pause } satisfies CheckContext)))
    }
  } catch (error) {
    if (error === cancelled) return undefined
    throw error
  }
  return findings.sort(bySeverity)
}

const cancelled = new Error('nobody waits for the checks any more')
