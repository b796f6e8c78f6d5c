// Cross-validation: the same project trained once for each fold, and the mean of the scores with their deviation.
import { type Spread, spreadOf } from '../../shared/evaluation/scores.ts'
import { splitOf, usualFolds, withFold } from '../../shared/project/folds.ts'
import type { Text } from '../../shared/text.ts'
import type { LaunchRequest, RunOutcome } from '../training/request.ts'
import { UsageError } from './command.ts'
import { mainScores } from './evaluationReport.ts'
import { measure } from './numbers.ts'

/** One request for each fold wanted; the request itself where none is. `fold`: a number from 1, or 'all'. */
export function foldRequests(request: LaunchRequest, fold: string | undefined): LaunchRequest[] {
  if (fold === undefined) return [request]
  if ('resume' in request) throw notWithResume
  const folds = splitOf(request.project)?.folds ?? usualFolds
  const number = Number(fold)
  if (fold !== 'all' && !(Number.isInteger(number) && number >= 1 && number <= folds)) throw noSuchFold(fold, folds)
  const wanted = fold === 'all' ? Array.from({ length: folds }, (_, i) => i + 1) : [number]
  return wanted.map((each) => ({
    ...request,
    project: withFold(request.project, folds, each),
  }))
}

export interface FoldSummary {
  folds: number
  /** Of each score over the folds; the deviation divides by one less than their number. */
  scores: Record<string, Spread>
}

export function summariseFolds(outcomes: readonly RunOutcome[]): FoldSummary {
  const rows = outcomes.flatMap(({ test }) => (test ? [flat(mainScores(test))] : []))
  const names = Object.keys(rows[0] ?? {})
  const scores = names.flatMap((name) => {
    const values = rows.map((row) => row[name]).filter((value) => value !== undefined)
    return values.length === rows.length ? [[name, spreadOf(values)] as const] : []
  })
  return { folds: rows.length, scores: Object.fromEntries(scores) }
}

/** { macro: { recall } } as 'macro.recall'; numbers only. */
function flat(scores: Record<string, unknown>, before = ''): Record<string, number> {
  return Object.fromEntries(
    Object.entries(scores).flatMap(([name, value]): [string, number][] => {
      if (typeof value === 'number') return [[before + name, value]]
      return value && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(flat(value as Record<string, unknown>, `${before}${name}.`))
        : []
    }),
  )
}

const names: Readonly<Record<string, Text>> = {
  accuracy: { en: 'accuracy', ja: '正解率' },
  'macro.precision': { en: 'mean precision', ja: '適合率の平均' },
  'macro.recall': { en: 'mean recall', ja: '再現率の平均' },
  'macro.fMeasure': { en: 'mean F-measure', ja: 'F値の平均' },
  mae: { en: 'MAE', ja: 'MAE' },
  rmse: { en: 'RMSE', ja: 'RMSE' },
  r2: { en: 'R²', ja: 'R²' },
}

export function foldLines({ folds, scores }: FoldSummary): Text[] {
  return [
    { en: '', ja: '' },
    {
      en: `Test data over ${folds} folds, mean ± standard deviation:`,
      ja: `${folds} 分割の交差検証、テストデータでの平均 ± 標準偏差:`,
    },
    ...Object.entries(scores).map(([name, { mean, deviation }]) => {
      const value = `${measure(mean)} ± ${measure(deviation)}`
      const { en, ja } = names[name] ?? { en: name, ja: name }
      return { en: `  ${en} ${value}`, ja: `  ${ja} ${value}` }
    }),
  ]
}

const notWithResume = new UsageError({
  en: '--fold cannot be used with --resume: a run keeps the fold it was started with.',
  ja: '--resume では --fold を使えません（実行は始めたときの分割のまま続きます）。',
})

function noSuchFold(fold: string, folds: number): UsageError {
  return new UsageError({
    en: `--fold needs a number from 1 to ${folds}, or all, not '${fold}'. (The number of folds: --set datasets.0.recipe.split.folds=10)`,
    ja: `--fold には 1〜${folds} の番号か all を指定してください（'${fold}' は使えません）。分割数は --set datasets.0.recipe.split.folds=10 のように変えられます。`,
  })
}
