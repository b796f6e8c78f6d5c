// The order of the runs in the list.
import type { RunSummary } from '../../shared/protocol/runs.ts'

export const runColumns = ['time', 'epochs', 'loss', 'metric', 'duration'] as const
export type RunColumn = (typeof runColumns)[number]

/** Of the best epoch: validation's, or training's where there is none. */
export function bestScores({ record }: RunSummary) {
  return record?.best && (record.best.validation ?? record.best.training)
}

/** Runs without a value come last, whichever way it is sorted. */
export function sortRuns(runs: readonly RunSummary[], by: RunColumn, isDescending: boolean): RunSummary[] {
  const sign = isDescending ? -1 : 1
  return runs
    .map((run) => ({ run, value: columnValue(run, by) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return a.value === b.value ? 0 : a.value === undefined ? 1 : -1
      return sign * (a.value - b.value)
    })
    .map(({ run }) => run)
}

function columnValue(run: RunSummary, by: RunColumn): number | undefined {
  const { record } = run
  switch (by) {
    case 'time':
      return record && Date.parse(record.created)
    case 'epochs':
      return record?.epochs
    case 'loss':
      return bestScores(run)?.loss
    case 'metric':
      return bestScores(run)?.accuracy ?? bestScores(run)?.rmse
    case 'duration':
      return record?.elapsedSeconds
  }
}
