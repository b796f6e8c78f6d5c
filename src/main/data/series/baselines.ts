// What simple rules predict for each window: the last value stays, or the value of the same season comes again.
import type { Baseline, Preprocessing } from '../../../shared/data/dataset.ts'
import type { RawTable } from '../raw.ts'
import { numberColumn } from '../table.ts'
import type { Windows } from './windows.ts'

/** In the data's own units. None where classes are predicted. */
export function baselinesOf(
  { variables, series: settings }: Preprocessing,
  table: RawTable,
  windows: Windows,
): Baseline[] {
  const predicted = variables.find((variable) => variable.kind === 'table' && variable.label)
  if (!settings || predicted?.kind !== 'table') return []
  const columns = predicted.columns.map((each) => numberColumn(table, each.column).values)
  const { length, horizon, season } = settings
  const rule = (back: (target: number) => Iterable<number>): Float32Array => {
    const values = new Float32Array(windows.starts.length * columns.length)
    windows.starts.forEach((start, i) => {
      columns.forEach((column, c) => {
        values[i * columns.length + c] = firstKnown(column, windows, start, back(start + length - 1 + horizon))
      })
    })
    return values
  }
  const persistence = rule((target) => earlier(target - horizon, 1))
  const baselines: Baseline[] = [{ rule: { kind: 'persistence' }, values: persistence }]
  if (season === undefined) return baselines
  // Of the seasons before, the last that is known when the prediction is made.
  const rows = season * Math.ceil(horizon / season)
  const seasonal = rule((target) => earlier(target - rows, season))
  if (seasonal.some((value) => !Number.isNaN(value)))
    baselines.push({ rule: { kind: 'seasonal', rows }, values: seasonal })
  return baselines
}

function* earlier(from: number, by: number): Iterable<number> {
  for (let place = from; place >= 0; place -= by) yield place
}

/** The value at the first of the places, in the window's own series, that is not blank. */
function firstKnown(column: Float64Array, { order, series }: Windows, start: number, places: Iterable<number>): number {
  for (const place of places) {
    if (series[place] !== series[start]) break
    if (!Number.isNaN(column[order[place]])) return column[order[place]]
  }
  return Number.NaN
}
