// The order of the runs in the list.
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { figureOf, type RunFigure } from './runFigures.ts'

/** Runs without a value come last, whichever way it is sorted. */
export function sortRuns(runs: readonly RunSummary[], by: RunFigure, isDescending: boolean): RunSummary[] {
  const sign = isDescending ? -1 : 1
  return runs
    .map((run) => ({ run, value: figureOf(run, by) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return a.value === b.value ? 0 : a.value === undefined ? 1 : -1
      return sign * (a.value - b.value)
    })
    .map(({ run }) => run)
}
