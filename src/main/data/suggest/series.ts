// Proposes windows over a table in the order of time: the label's own past and other measured numbers go in, the label comes out.
import type { ColumnRecipe, Recipe, SeriesRecipe } from '../../../shared/data/document.ts'
import type { Text } from '../../../shared/text.ts'
import { holdsDates } from '../dateColumn.ts'
import type { RawColumn, RawTable } from '../raw.ts'
import { orderRows } from '../series/order.ts'
import { column } from '../table.ts'
import { whyIgnored } from './ignored.ts'
import { chooseLabel } from './label.ts'

export interface SeriesOptions {
  /** Rows in a window. */
  length: number
  horizon?: number
  step?: number
  time?: string
  group?: string
  season?: number
  /** Columns; the label and all measured numbers where absent. */
  inputs?: readonly string[]
}

export function suggestSeries(
  table: RawTable,
  options: SeriesOptions,
  label: string | undefined,
): { recipe: Recipe; notices: Text[] } {
  const { length, horizon = 1, step = 1, group } = options
  const wanted = label ?? lastMeasured(table)
  const chosen = chooseLabel(table, wanted, wanted === label ? undefined : 'numbers')
  const time = options.time ?? findTime(table)
  if (options.time !== undefined) column(table, options.time)
  if (group !== undefined) column(table, group)
  const outputs = chosen.columns.map(({ name }) => name)
  const inputs = options.inputs?.map((name) => column(table, name).name) ?? [
    ...new Set([...outputs, ...measured(table, [time, group])]),
  ]
  const season = options.season ?? seasonOf(table, time, group)
  const series: SeriesRecipe = {
    length,
    step,
    horizon,
    ...(time !== undefined && { time }),
    ...(group !== undefined && { group }),
    ...(season !== undefined && { season }),
    inputs,
    outputs,
  }
  const columns = table.columns.map((each): ColumnRecipe => columnRecipe(each, series, chosen.kind))
  const recipe: Recipe = { columns, series, split: { ratio: [8, 1, 1], stratified: false } }
  return { recipe, notices: [...chosen.notices, said(table, series)] }
}

function columnRecipe({ name, kind: read }: RawColumn, { inputs, outputs }: SeriesRecipe, label: ColumnRecipe['kind']) {
  const role = outputs.includes(name) ? 'label' : inputs.includes(name) ? 'input' : 'ignore'
  const kind = role === 'label' ? label : read === 'number' ? 'number' : 'class'
  const number = kind === 'number'
  const blanks = number ? 'interpolate' : role === 'label' ? 'drop' : 'mostFrequent'
  return { name, role, kind, blanks, scaling: number && role !== 'ignore' ? 'standardise' : 'none' } as const
}

/** Numbers that rise and fall: those that only grow count the rows, the years or the hours. */
function measured(table: RawTable, except: readonly (string | undefined)[]): string[] {
  return table.columns.flatMap((each, position) => {
    if (each.kind !== 'number' || each.problem || except.includes(each.name) || whyIgnored(each, position)) return []
    return each.values.some((value, i) => i > 0 && value < each.values[i - 1]) ? [each.name] : []
  })
}

function lastMeasured(table: RawTable): string | undefined {
  return measured(table, []).at(-1)
}

/** The first column of dates, if any. */
function findTime({ columns }: RawTable): string | undefined {
  return columns.find(holdsDates)?.name
}

/** Hours repeat after a day, days after a week, months after a year; or a column of words comes round, as months do. */
function seasonOf(table: RawTable, time: string | undefined, group: string | undefined): number | undefined {
  const found = time === undefined ? undefined : column(table, time)
  if (found && holdsDates(found)) {
    const { times, series } = orderRows(table, time, group)
    const steps = times.slice(1).map((each, i) => (series[i] === series[i + 1] ? each - times[i] : Number.NaN))
    const sorted = steps.filter((step) => !Number.isNaN(step)).sort()
    const usual = sorted[sorted.length >> 1] ?? 0
    if (usual > 0 && usual < 0.5) return Math.round(1 / usual)
    if (usual === 1) return 7
    if (usual > 27 && usual < 32) return 12
    if (usual > 88 && usual < 93) return 4
    return undefined
  }
  return table.columns.map(periodOf).find((period) => period !== undefined)
}

function periodOf(each: RawColumn): number | undefined {
  const codes = each.kind === 'text' ? each.codes : each.values
  const period = codes.indexOf(codes[0] as never, 1)
  if (period < 3 || period > 400 || codes.length < 3 * period) return undefined
  return codes.every((code, i) => i < period || code === codes[i - period]) ? period : undefined
}

function said({ file }: RawTable, { length, horizon, time, season, inputs, outputs }: SeriesRecipe): Text {
  const [ins, outs] = [inputs, outputs].map((names) => names.map((name) => `'${name}'`).join(', '))
  const en = time === undefined ? 'in the order of the file' : `in the order of '${time}'`
  const ja = time === undefined ? 'ファイルの順' : `'${time}' の順`
  return {
    en: `'${file}' is read as a time series, ${en}: ${length} rows of ${ins} predict ${outs} ${horizon} row${horizon === 1 ? '' : 's'} later.${season ? ` A season is taken to be ${season} rows.` : ''}`,
    ja: `「${file}」を時系列（${ja}）として扱い、${ins} の ${length} 行から ${horizon} 行先の ${outs} を予測します。${season ? `季節の周期は ${season} 行とします。` : ''}`,
  }
}
