// An evaluation, for people as tables and for machines as one object.
import type { ClassReport } from '../../shared/evaluation/classes.ts'
import type { NumberReport } from '../../shared/evaluation/numbers.ts'
import { meanErrors } from '../../shared/evaluation/scores.ts'
import { looksText } from '../../shared/evaluation/testLooks.ts'
import type { BaselineReport, Evaluation } from '../../shared/evaluation/types.ts'
import type { Text } from '../../shared/text.ts'
import { baselineLines } from './baselineReport.ts'
import { confusionTable, matrixFits, perClassTable } from './confusion.ts'
import { count, measure, percent, share } from './numbers.ts'
import { table } from './table.ts'
import type { Terminal } from './terminal.ts'

/** The few numbers that say how good a model is, as the last line of `train --json` has them. */
export function mainScores({ classes, numbers, baselines }: Evaluation): Record<string, unknown> {
  if (classes) {
    const { precision, recall, fMeasure } = classes.macro
    return { accuracy: classes.accuracy, macro: { precision, recall, fMeasure } }
  }
  if (numbers) return { ...meanErrors(numbers), ...(baselines && { baselines: baselines.map(simpleErrors) }) }
  return {}
}

const simpleErrors = ({ rule, count, numbers }: BaselineReport) => ({ rule, count, ...meanErrors(numbers) })

/** `looks`: of test data, how many models were scored on it. */
export function evaluationLines(terminal: Terminal, evaluation: Evaluation, looks?: number): string[] {
  const lines = reportLines(terminal, evaluation)
  return looks === undefined ? lines : [...lines, '', terminal.words(looksText(looks))]
}

function reportLines(terminal: Terminal, evaluation: Evaluation): string[] {
  const { classes, numbers, baselines } = evaluation
  const head = terminal.words(headline(evaluation))
  if (classes) return [head, '', ...classLines(terminal, classes)]
  if (numbers) return [head, '', ...numberLines(terminal, numbers), ...baselineLines(terminal, numbers, baselines)]
  return [head]
}

function headline({ of, count: samples, loss }: Evaluation): Text {
  const what =
    'file' in of
      ? { en: of.file, ja: of.file }
      : {
          training: { en: 'Training data', ja: '学習データ' },
          validation: { en: 'Validation data', ja: '検証データ' },
          test: { en: 'Test data', ja: 'テストデータ' },
        }[of.split]
  return {
    en: `${what.en}: ${count(samples)} samples${loss === undefined ? '' : `, loss ${measure(loss)}`}`,
    ja: `${what.ja}: ${count(samples)} 件${loss === undefined ? '' : `、損失 ${measure(loss)}`}`,
  }
}

function classLines(terminal: Terminal, report: ClassReport): string[] {
  const { accuracy, macro } = report
  const lines = matrixFits(report)
    ? [
        terminal.words({
          en: 'Confusion matrix (rows: truth, columns: prediction)',
          ja: '混同行列（行: 正解、列: 予測）',
        }),
        ...confusionTable(terminal, report),
      ]
    : perClassTable(terminal, report)
  const undefinedFor = macro.undefinedFor.join(', ')
  return [
    ...lines,
    '',
    terminal.words({
      en: `Accuracy ${percent(accuracy)}   Mean over classes: precision ${share(macro.precision)}, recall ${share(macro.recall)}, F-measure ${share(macro.fMeasure)}`,
      ja: `正解率 ${percent(accuracy)}   クラスの平均: 適合率 ${share(macro.precision)}、再現率 ${share(macro.recall)}、F値 ${share(macro.fMeasure)}`,
    }),
    ...(undefinedFor
      ? [
          terminal.words({
            en: `–: undefined (0/0), counted as 0 in the means: ${undefinedFor}`,
            ja: `–: 定義できない値（0/0）。平均では 0 として数えます: ${undefinedFor}`,
          }),
        ]
      : []),
  ]
}

function numberLines(terminal: Terminal, reports: readonly NumberReport[]): string[] {
  const titles: Text[] = [
    { en: 'MAE (mean absolute error)', ja: 'MAE（平均絶対誤差）' },
    { en: 'RMSE', ja: 'RMSE（二乗平均平方根誤差）' },
    { en: 'R²', ja: 'R²（決定係数）' },
    { en: 'smallest error', ja: '最小誤差' },
    { en: 'largest error', ja: '最大誤差' },
  ]
  return table(
    titles.map((title) => ({ title: terminal.words(title), side: 'right' })),
    reports.map(({ mae, rmse, r2, minAbsoluteError, maxAbsoluteError }) =>
      [mae, rmse, r2, minAbsoluteError, maxAbsoluteError].map(measure),
    ),
  )
}
