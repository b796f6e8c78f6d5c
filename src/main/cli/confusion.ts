// The confusion matrix as a table: rows are the truth, columns the prediction; recall at the right, precision and
// F-measure below, as in the editor.
import type { ClassReport } from '../../shared/evaluation/classes.ts'
import { share } from './numbers.ts'
import { table } from './table.ts'
import type { Terminal } from './terminal.ts'
import { shorten } from './width.ts'

/** More classes would need a terminal wider than people have. */
const MOST_CLASSES = 20
const WIDEST_NAME = 12

export function confusionTable(terminal: Terminal, { names, confusion, perClass }: ClassReport): string[] {
  const recall = terminal.words({ en: 'recall', ja: '再現率' })
  const precision = terminal.words({ en: 'precision', ja: '適合率' })
  const fMeasure = terminal.words({ en: 'F-measure', ja: 'F値' })
  const corner = terminal.words({ en: 'truth \\ predicted', ja: '正解＼予測' })
  const short = names.map((name) => shorten(name, WIDEST_NAME))
  const right = { side: 'right' } as const
  return table(
    [{ title: corner }, ...short.map((title) => ({ title, ...right })), { title: recall, ...right }],
    [
      ...confusion.map((row, k) => [short[k], ...row.map(String), share(perClass[k].recall)]),
      'rule' as const,
      [precision, ...perClass.map((scores) => share(scores.precision))],
      [fMeasure, ...perClass.map((scores) => share(scores.fMeasure))],
    ],
  )
}

export function perClassTable(terminal: Terminal, { names, perClass, macro }: ClassReport): string[] {
  const right = { side: 'right' } as const
  const total = perClass.reduce((sum, { support }) => sum + support, 0)
  return table(
    [
      { title: terminal.words({ en: 'class', ja: 'クラス' }) },
      { title: terminal.words({ en: 'precision', ja: '適合率' }), ...right },
      { title: terminal.words({ en: 'recall', ja: '再現率' }), ...right },
      { title: terminal.words({ en: 'F-measure', ja: 'F値' }), ...right },
      { title: terminal.words({ en: 'samples', ja: '件数' }), ...right },
    ],
    [
      ...perClass.map(({ precision, recall, fMeasure, support }, k) => [
        names[k],
        ...[precision, recall, fMeasure].map((value) => share(value)),
        String(support),
      ]),
      'rule' as const,
      [
        terminal.words({ en: 'mean (macro)', ja: '平均（マクロ）' }),
        ...[macro.precision, macro.recall, macro.fMeasure].map((value) => share(value)),
        String(total),
      ],
    ],
  )
}

export const matrixFits = ({ names }: ClassReport) => names.length <= MOST_CLASSES
