// The options of `tsumiki new` that say how samples are split into training, validation and test.
import { type DataSource, type SplitRecipe, splitKinds } from '../../shared/data/document.ts'
import { type OptionDefinition, UsageError, type Values } from './command.ts'
import { dataSource } from './dataSource.ts'

/** What a cell that is no number does. */
export const badCellsOption: OptionDefinition = {
  flags: '--bad-cells <WHAT>',
  choices: ['stop', 'drop'],
  text: {
    en: 'a cell that is no number stops, or its row is left out',
    ja: '数値でないセルがあれば止める、またはその行を除く',
  },
}

export const splitOptions: readonly OptionDefinition[] = [
  {
    flags: '--split <HOW>',
    choices: splitKinds,
    text: {
      en: 'how to split: by chance, by time, in whole groups, as a column says, into folds',
      ja: '分割の方法: 比率、時間の順、グループ単位、列の値、交差検証',
    },
  },
  { flags: '--by <COLUMN>', text: { en: 'the column of times, groups or parts', ja: '時刻・グループ・部分を示す列' } },
  {
    flags: '--ratio <A,B,C>',
    text: { en: 'training, validation, test; 8,1,1', ja: '学習,検証,テストの比率（省くと 8,1,1）' },
  },
  { flags: '--folds <N>', kind: 'count', text: { en: 'folds, from 3', ja: '交差検証の分割数（3 以上）' } },
  { flags: '--validation <PATH>', text: { en: 'a table of its own for validation', ja: '検証用の別の表' } },
  { flags: '--test <PATH>', text: { en: 'a table of its own for test', ja: 'テスト用の別の表' } },
]

export function splitOf({ split, by, ratio, folds, windows, group }: Values): Partial<SplitRecipe> | undefined {
  const kind = split ?? (folds === undefined ? undefined : 'kfold')
  const column = by ?? (windows === undefined ? group : undefined)
  if (column !== undefined && (kind === undefined || kind === 'ratio'))
    throw new UsageError({
      en: `'${column}' needs a way to split by it: --split time, --split group, --split column or --split kfold.`,
      ja: `'${column}' による分け方も指定してください: --split time、group、column、kfold のどれか。`,
    })
  return {
    ...(kind && { kind }),
    ...(column !== undefined && { column }),
    ...(folds !== undefined && { folds }),
    ...(kind === 'kfold' && { fold: 1 }),
    ...(ratio !== undefined && { ratio: ratioOf(ratio) }),
  }
}

function ratioOf(words: string): [number, number, number] {
  const numbers = words.split(/[,:]/).map(Number)
  if (numbers.length === 3 && numbers.every((number) => number >= 0) && numbers[0] > 0)
    return numbers as [number, number, number]
  throw new UsageError({
    en: `--ratio needs three numbers, such as 8,1,1, not '${words}'.`,
    ja: `--ratio には 8,1,1 のように 3 つの数を指定してください（今は '${words}'）。`,
  })
}

/** With the files for validation and test, where they are given. */
export function withParts(source: DataSource, file: string, { validation, test }: Values): DataSource {
  if (source.kind !== 'file') return source
  const pathOf = (words: string) => {
    const part = dataSource(words, file)
    return part.kind === 'file' ? part.path : words
  }
  return {
    ...source,
    ...(validation !== undefined && { validation: pathOf(validation) }),
    ...(test !== undefined && { test: pathOf(test) }),
  }
}
