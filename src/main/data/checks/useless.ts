// Input columns that tell nothing: the same in every row, or another in every row, as names and numbers of rows are.
import type { ColumnRecipe } from '../../../shared/data/document.ts'
import type { Finding } from '../../../shared/data/finding.ts'
import type { Text } from '../../../shared/text.ts'
import type { RawColumn, RawTable } from '../raw.ts'
import { findColumn } from '../table.ts'
import { type CheckContext, defineCheck, ignore, listed, withColumns } from './check.ts'

const FEWEST_ROWS = 20

export default defineCheck({
  kinds: ['useless'],
  name: { en: 'constant columns and row numbers', ja: '一定の列と通し番号' },
  find(context) {
    const { table, columns, recipe } = context
    if (!table || recipe.series) return []
    const inputs = columns.filter(({ role, kind }) => role === 'input' && kind !== 'picture')
    const named = (is: (column: RawColumn, recipe: ColumnRecipe) => boolean) =>
      inputs.flatMap((input) => {
        const column = findColumn(table, input.name)
        return column && is(column, input) ? [input.name] : []
      })
    const rows = context.prepared.rows
    const constant = named((column) => isConstant(column, rows))
    const counting = inputs.length > 1 ? named((column, { kind }) => countsRows(column, kind, table)) : []
    return [
      ...found(context, constant, {
        en: `${listed(constant).en} ${constant.length === 1 ? 'has' : 'have'} the same value in every row, so nothing can be learned from it.`,
        ja: `${listed(constant).ja}はどの行も同じ値なので、学習の手がかりになりません。`,
      }),
      ...found(context, counting, {
        en: `${listed(counting).en} ${counting.length === 1 ? 'is' : 'are'} different in nearly every row, as names and row numbers are: a network learns them by heart, which helps with no new sample.`,
        ja: `${listed(counting).ja}は、名前や通し番号のように行ごとに値が違います。丸暗記の材料になるだけで、新しいデータの予測には役立ちません。`,
      }),
    ]
  },
})

function found(context: CheckContext, names: readonly string[], text: Text): Finding[] {
  if (names.length === 0) return []
  return [
    {
      kind: 'useless',
      severity: 'warning',
      text,
      remedy: { en: 'Ignore it.', ja: 'この列は使わないようにしてください。' },
      examples: [],
      fixes: [{ label: ignore(names), recipe: withColumns(context, names, { role: 'ignore' }) }],
    },
  ]
}

function isConstant(column: RawColumn, rows: Int32Array): boolean {
  const values = column.kind === 'text' ? column.codes : column.values
  const first = values[rows[0]]
  return rows.every((row) => Object.is(values[row], first))
}

function countsRows(column: RawColumn, kind: ColumnRecipe['kind'], table: RawTable): boolean {
  if (table.count < FEWEST_ROWS) return false
  if (column.kind === 'text') return kind === 'class' && column.words.length > 0.9 * (table.count - column.blanks)
  const { values } = column
  const step = values[1] - values[0]
  if (kind === 'class') return new Set(values).size > 0.9 * table.count
  return Number.isInteger(values[0]) && Math.abs(step) === 1 && values.every((v, i) => v === values[0] + i * step)
}
