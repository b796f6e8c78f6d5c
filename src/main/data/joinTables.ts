// Joins files that hold the parts of one table: training, validation, test. Columns are matched by name.
import type { SplitName } from '../../shared/data/dataset.ts'
import { numberedName, rowName } from '../../shared/data/sampleNames.ts'
import { asNumbers, asText } from './columns.ts'
import type { CellProblem, RawColumn, RawTable, TextColumn } from './raw.ts'
import { column } from './table.ts'

const partIndex: Record<SplitName, number> = { training: 0, validation: 1, test: 2 }

/** The first is the one for training; its columns count, further ones of the others are left aside. */
export function joinTables(tables: readonly { table: RawTable; part: SplitName }[]): RawTable {
  const [{ table: first }] = tables
  const count = tables.reduce((sum, { table }) => sum + table.count, 0)
  const parts = new Uint8Array(count)
  const from: number[] = []
  let at = 0
  for (const { table, part } of tables) {
    from.push(at)
    parts.fill(partIndex[part], at, at + table.count)
    at += table.count
  }
  const place = (index: number) => {
    const t = from.findLastIndex((start) => start <= index)
    return { table: tables[t].table, row: index - from[t], isFirst: t === 0 }
  }
  const each = tables.map(({ table }) => table)
  return {
    ...first,
    file: each.map(({ file }) => file).join(' + '),
    count,
    parts,
    columns: first.columns.map(({ name }) => joinColumns(each, name)),
    rowNumber: (index) => {
      const { table, row } = place(index)
      return table.rowNumber(row)
    },
    rowName: (index) => {
      const { table, row, isFirst } = place(index)
      return isFirst ? rowName(table.rowNumber(row)) : numberedName(table.file, table.rowNumber(row))
    },
    notices: each.flatMap(({ notices }) => notices),
  }
}

/** Numbers where all are, else words. */
function joinColumns(tables: readonly RawTable[], name: string): RawColumn {
  const columns = tables.map((table) => column(table, name))
  const blanks = columns.reduce((sum, each) => sum + each.blanks, 0)
  if (columns[0].kind === 'text') return joinWords(columns.map(asText), blanks)
  const numbers = columns.map((each, t) => asNumbers(each, tables[t].rowNumber))
  const values = new Float64Array(tables.reduce((sum, { count }) => sum + count, 0))
  let at = 0
  const badRows: number[] = []
  let problem: CellProblem | undefined
  numbers.forEach((each, t) => {
    values.set(each.values, at)
    for (const row of each.badRows ?? []) badRows.push(at + row)
    at += each.values.length
    if (each.problem) problem ??= { ...each.problem, file: tables[t].file }
  })
  return { kind: 'number', name, values, blanks, problem, ...(badRows.length && { badRows: Int32Array.from(badRows) }) }
}

function joinWords(columns: readonly TextColumn[], blanks: number): TextColumn {
  const known = new Map<string, number>()
  const codes = columns.flatMap(({ codes, words }) => {
    const own = words.map((word) => {
      if (!known.has(word)) known.set(word, known.size)
      return known.get(word)!
    })
    return [codes.map((code) => (code < 0 ? -1 : own[code]))]
  })
  const joined = new Int32Array(codes.reduce((sum, each) => sum + each.length, 0))
  let at = 0
  for (const each of codes) {
    joined.set(each, at)
    at += each.length
  }
  return { kind: 'text', name: columns[0].name, codes: joined, words: [...known.keys()], blanks }
}
