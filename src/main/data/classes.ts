// Names of classes: their order, and the index of each sample's class.
import type { TextColumn } from './raw.ts'

const collator = new Intl.Collator('en', { numeric: true })

/** Numbers by value, words in alphabetical order with the numbers in them by value ('day 2' before 'day 10'). */
export function sortClasses(names: Iterable<string>): string[] {
  const list = [...names]
  if (list.every((name) => name !== '' && Number.isFinite(Number(name))))
    return list.sort((a, b) => Number(a) - Number(b))
  return list.sort((a, b) => collator.compare(a, b) || (a < b ? -1 : 1))
}

/** The classes that occur in the given rows, sorted. */
export function classesIn(column: TextColumn, rows: Int32Array): string[] {
  const seen = new Set<number>()
  for (const row of rows) if (column.codes[row] >= 0) seen.add(column.codes[row])
  return sortClasses([...seen].map((code) => column.words[code]))
}

/** The class index of every given row: −1 for a blank, −2 for a class that is not among `classes`. */
export function classIndices(column: TextColumn, rows: Int32Array, classes: readonly string[]): Int32Array {
  const known = new Map(classes.map((name, index) => [name, index]))
  // '1.0' in one file and '1' in another are the same class.
  const index = (word: string) => known.get(word) ?? known.get(String(Number(word))) ?? -2
  const indices = column.words.map(index)
  return rows.map((row) => (column.codes[row] < 0 ? -1 : indices[column.codes[row]]))
}
