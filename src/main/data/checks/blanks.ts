// Blanks: columns with many of them are guesses for the most part, and rows that are dropped for them are lost.
import type { ColumnRecipe } from '../../../shared/data/document.ts'
import type { Finding } from '../../../shared/data/finding.ts'
import type { RawTable } from '../raw.ts'
import { findColumn } from '../table.ts'
import { type CheckContext, defineCheck, ignore, percent, withColumns } from './check.ts'

const MANY = 0.05
const MOST = 0.4

export default defineCheck({
  kinds: ['blanks'],
  name: { en: 'blanks', ja: '空欄' },
  find(context) {
    const { table, columns, recipe } = context
    if (!table || recipe.series) return []
    return columns.flatMap((column) => (column.role === 'ignore' ? [] : ofColumn(context, table, column)))
  },
})

function ofColumn(context: CheckContext, table: RawTable, column: ColumnRecipe): Finding[] {
  const { name, role, kind } = column
  const blanks = findColumn(table, name)?.blanks ?? 0
  const share = blanks / table.count
  if (share < MANY) return []
  const drops = column.blanks === 'drop'
  const rule = drops
    ? { en: 'their rows are left out', ja: 'その行は使われません' }
    : { en: 'they are filled with a guess', ja: '推定した値で埋めています' }
  const fill = kind === 'number' ? ('median' as const) : ('mostFrequent' as const)
  const mayIgnore = role === 'input'
  return [
    {
      kind: 'blanks',
      severity: share >= MOST ? 'warning' : 'hint',
      text: {
        en: `'${name}' is blank in ${blanks} of ${table.count} rows (${percent(share)}); ${rule.en}.`,
        ja: `「${name}」は ${table.count} 行のうち ${blanks} 行（${percent(share)}）が空欄です。${rule.ja}。`,
      },
      remedy: !mayIgnore
        ? {
            en: 'Fill the cells in the file where the value is known.',
            ja: '値が分かる行は、ファイルで埋めてください。',
          }
        : share >= MOST
          ? {
              en: 'Ignore the column: most of what it says is invented.',
              ja: 'ほとんどが推定値になるため、この列は使わない方が安全です。',
            }
          : {
              en: 'Compare training with and without the column.',
              ja: 'この列を使う場合と使わない場合を比べてみてください。',
            },
      examples: [],
      fixes: mayIgnore
        ? [
            { label: ignore([name]), recipe: withColumns(context, [name], { role: 'ignore' }) },
            ...(drops && kind !== 'picture'
              ? [
                  {
                    label: { en: 'Fill the blanks instead', ja: '空欄を埋めて使う' },
                    recipe: withColumns(context, [name], { blanks: fill }),
                  },
                ]
              : []),
          ]
        : [],
    },
  ]
}
