// What each column of a table holds: figures and a histogram of numbers, counts of classes, blanks.
import { needsOwnVariable } from '../../../shared/data/columnKinds.ts'
import type { ColumnRecipe, Recipe } from '../../../shared/data/document.ts'
import type { ColumnSummary } from '../../../shared/protocol/data.ts'
import type { NumberColumn, RawColumn, RawTable, TextColumn } from '../../data/raw.ts'

const BINS = 20

/** All columns of the file, those that are ignored too. */
export function summariseColumns(table: RawTable, recipe: Recipe): ColumnSummary[] {
  const roles = new Map(recipe.columns?.map((column) => [column.name, column]))
  return table.columns.map((column) => summariseColumn(column, roles.get(column.name)?.kind))
}

function summariseColumn(column: RawColumn, kind: ColumnRecipe['kind'] | undefined): ColumnSummary {
  const { name, blanks } = column
  if (kind && needsOwnVariable(kind)) return { name, kind, blanks }
  // A column of words stays one, whatever the recipe asks; reading it as numbers says what is wrong.
  if (column.kind === 'text') return { name, kind: 'class', blanks, classes: countWords(column) }
  if (kind === 'class') return { name, kind, blanks, classes: countNumbers(column) }
  return { name, kind: 'number', blanks, ...(blanks < column.values.length && { numbers: figures(column) }) }
}

function figures({ values }: NumberColumn): ColumnSummary['numbers'] {
  let [count, sum, min, max] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (Number.isNaN(value)) continue
    count++
    sum += value
    if (value < min) min = value
    if (value > max) max = value
  }
  const mean = sum / count
  let squares = 0
  const histogram: number[] = new Array(BINS).fill(0)
  for (const value of values) {
    if (Number.isNaN(value)) continue
    squares += (value - mean) ** 2
    // All values may be one.
    const bin = max > min ? Math.min(BINS - 1, Math.floor(((value - min) / (max - min)) * BINS)) : 0
    histogram[bin]++
  }
  return { min, max, mean, deviation: Math.sqrt(squares / count), histogram }
}

function countWords({ codes, words }: TextColumn): ColumnSummary['classes'] {
  const counts = new Int32Array(words.length)
  for (const code of codes) if (code >= 0) counts[code]++
  return mostFrequentFirst(words.map((name, code) => ({ name, count: counts[code] })))
}

function countNumbers({ values }: NumberColumn): ColumnSummary['classes'] {
  const counts = new Map<number, number>()
  for (const value of values) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return mostFrequentFirst([...counts].map(([value, count]) => ({ name: String(value), count })))
}

/** A column of names or of codes has as many classes as rows: more than these nobody reads. */
const MOST_CLASSES = 1000

function mostFrequentFirst(classes: { name: string; count: number }[]): ColumnSummary['classes'] {
  return classes
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CLASSES)
}
