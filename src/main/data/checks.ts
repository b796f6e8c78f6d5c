// Whether what is left can be learned from: enough samples, more than one class, a target that varies.
import type { FittedColumn } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import type { RawTable, TextColumn } from './raw.ts'
import { numberColumn } from './table.ts'

/** Of classes that share a problem, as many as a sentence bears. */
const MOST_NAMED = 10

const fewestSamples = 3

export function checkCount(count: number, file: string): void {
  if (count >= fewestSamples) return
  throw new UserError({
    en: `'${file}' gives ${count} samples; at least ${fewestSamples} are needed, one each for training, validation and test. Add data.`,
    ja: `「${file}」から使えるデータは ${count} 件です。学習・検証・テストに 1 件ずつ、少なくとも ${fewestSamples} 件必要です。データを増やしてください。`,
  })
}

/** Throws where classes cannot be learned; notices for those that are too small to be in every part. */
export function checkClasses(column: TextColumn, rows: Int32Array, classes: readonly string[], file: string): Text[] {
  if (classes.length < 2)
    throw new UserError({
      en: `'${file}', label '${column.name}': all ${rows.length} samples belong to one class ('${classes[0]}'). Add samples of another class, or choose another label.`,
      ja: `「${file}」のラベル '${column.name}' は、${rows.length} 件すべてが同じクラス（'${classes[0]}'）です。別のクラスのデータを加えるか、ほかのラベルを選んでください。`,
    })
  if (rows.length < 2 * classes.length && classes.length > 2)
    throw new UserError({
      en: `'${file}', label '${column.name}': ${rows.length} samples are too few for ${classes.length} classes; each needs at least ${fewestSamples}. Add samples, or choose another label.`,
      ja: `「${file}」のラベル '${column.name}' は、クラスが ${classes.length} 個なのにデータが ${rows.length} 件しかありません。クラスごとに少なくとも ${fewestSamples} 件必要です。データを増やすか、ほかのラベルを選んでください。`,
    })
  const counts = new Map<string, number>()
  for (const row of rows) {
    const word = column.words[column.codes[row]]
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const small = classes.filter((name) => counts.get(name)! < fewestSamples)
  if (small.length === 0) return []
  const list = small.slice(0, MOST_NAMED).map((name) => `'${name}' (${counts.get(name)})`)
  const others = small.length - list.length
  const more = others > 0 ? { en: ` and ${others} more`, ja: `、ほか ${others} 個` } : { en: '', ja: '' }
  return [
    {
      en: `'${file}': these classes have fewer than ${fewestSamples} samples, so they are missing in the validation or test part: ${list.join(', ')}${more.en}.`,
      ja: `「${file}」で ${fewestSamples} 件に満たないクラスがあり、検証またはテストに入りません: ${list.join('、')}${more.ja}`,
    },
  ]
}

/** A numeric target that is the same everywhere teaches nothing. */
export function checkTarget(columns: readonly FittedColumn[], table: RawTable, rows: Int32Array): void {
  for (const fitted of columns) {
    if (fitted.kind !== 'number') continue
    const { values } = numberColumn(table, fitted.column)
    if (rows.some((row) => values[row] !== values[rows[0]])) continue
    throw new UserError({
      en: `'${table.file}', label '${fitted.column}': every row holds ${values[rows[0]]}, so there is nothing to learn. Choose another label.`,
      ja: `「${table.file}」のラベル '${fitted.column}' はどの行も ${values[rows[0]]} なので、学習することがありません。ほかのラベルを選んでください。`,
    })
  }
}
