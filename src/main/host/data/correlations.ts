// How the columns of numbers go together, by Pearson's correlation.
import type { Correlations } from '../../../shared/protocol/data.ts'
import { correlation } from '../../data/checks/statistics.ts'
import { numberColumn } from '../../data/table.ts'
import type { OpenDataset } from '../datasets.ts'

/** More nobody reads. */
const MOST_COLUMNS = 24
const MOST_ROWS = 100_000

export function correlationsOf({ raw, recipe, rows }: OpenDataset): Correlations {
  if (raw.kind !== 'table') return { names: [], values: new Float32Array() }
  const used = recipe.columns?.filter(({ role, kind }) => role !== 'ignore' && kind === 'number')
  const names = (used ?? raw.columns.filter(({ kind }) => kind === 'number')).map(({ name }) => name)
  const shown = names.slice(0, MOST_COLUMNS)
  const some = rows.subarray(0, MOST_ROWS)
  const columns = shown.map((name) => {
    const { values } = numberColumn(raw, name)
    return Float64Array.from(some, (row) => values[row])
  })
  const values = new Float32Array(shown.length ** 2)
  columns.forEach((a, i) => {
    columns.forEach((b, j) => {
      values[i * shown.length + j] = j < i ? values[j * shown.length + i] : correlation(a, b)
    })
  })
  return { names: shown, values }
}
