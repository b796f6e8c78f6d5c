// The options of `tsumiki new` that make windows of a time series.
import type { SeriesOptions } from '../data/suggest/series.ts'
import { type OptionDefinition, UsageError, type Values } from './command.ts'

export const seriesOptions: readonly OptionDefinition[] = [
  {
    flags: '--windows <LENGTH>',
    kind: 'count',
    text: {
      en: 'a time series: predict from windows of so many rows',
      ja: '時系列として、この行数の窓から予測する',
    },
  },
  {
    flags: '--horizon <N>',
    kind: 'count',
    text: { en: 'rows ahead; 1 where left out', ja: '何行先を予測するか（省くと 1）' },
  },
  { flags: '--step <N>', kind: 'count', text: { en: 'a window every N rows', ja: 'N 行おきに窓を取る' } },
  {
    flags: '--time <COLUMN>',
    text: {
      en: 'the column of times; left out: found, or the order of the file',
      ja: '時刻の列（省くと自動、なければファイルの順）',
    },
  },
  {
    flags: '--group <COLUMN>',
    text: { en: 'the column that tells series, or groups of a split, apart', ja: '系列や、分割のグループを区別する列' },
  },
  {
    flags: '--season <ROWS>',
    kind: 'count',
    text: { en: 'rows in a season, to compare with', ja: '季節の周期（行数）。比較に使う' },
  },
  { flags: '--inputs <COLUMNS>', text: { en: 'columns that go in, with commas', ja: '入力する列（コンマ区切り）' } },
]

export function seriesOf({ windows, horizon, step, time, group, season, inputs }: Values): SeriesOptions | undefined {
  if (windows !== undefined)
    return {
      length: windows,
      horizon,
      step,
      time,
      group,
      season,
      inputs: inputs?.split(',').map((name: string) => name.trim()),
    }
  const needless = Object.entries({ horizon, step, time, season, inputs }).find(([, value]) => value !== undefined)
  if (!needless) return undefined
  throw new UsageError({
    en: `--${needless[0]} belongs to windows of a time series: give their length too (--windows 12).`,
    ja: `--${needless[0]} は時系列の窓のための指定です。窓の長さも指定してください（--windows 12）。`,
  })
}
