// Collects a table's cells column by column into packed arrays while the file is being read.
import { isBlankWord, readNumber } from './cells.ts'
import type { CellProblem, NumberColumn, TextColumn } from './raw.ts'
import { pointForComma } from './readers/decimalMark.ts'

/** Rows of cells and the number, in the file, of each row. */
export interface Rows {
  cells: readonly (readonly string[])[]
  numbers: readonly number[]
}

export interface ColumnCollector {
  readonly count: number
  add(rows: Rows, column: number): void
}

export class NumberCollector implements ColumnCollector {
  private values = new Float64Array(1024)
  count = 0
  blanks = 0
  /** Cells that are words. */
  words = 0
  private readonly badRows: number[] = []
  private notNumber?: CellProblem
  private notFinite?: CellProblem
  /** Numbers of two units are not to be compared. */
  private unit?: string

  /** `comma`: 3,14 means 3.14. */
  constructor(private readonly comma = false) {}

  add(rows: Rows, column: number): void {
    const { cells } = rows
    this.values = grown(this.values, this.count + cells.length)
    const { values } = this
    for (let r = 0; r < cells.length; r++, this.count++) {
      const cell = this.comma ? pointForComma(cells[r][column]) : cells[r][column]
      // Number('') and Number(' ') are 0.
      const value = cell === '' ? Number.NaN : +cell
      values[this.count] =
        Number.isFinite(value) && (value !== 0 || cell.trim() !== '') ? value : this.look(cell, rows.numbers[r])
    }
  }

  /** Fast, for a cell that is plainly a number. */
  addNumber(value: number): void {
    if (this.count === this.values.length) this.values = grown(this.values, this.count + 1)
    this.values[this.count++] = value
  }

  /** The cell of one row. */
  addCell(cell: string, row: number): void {
    if (cell === '') {
      this.blanks++
      this.addNumber(Number.NaN)
      return
    }
    const value = +cell
    this.addNumber(Number.isFinite(value) && (value !== 0 || cell.trim() !== '') ? value : this.look(cell, row))
  }

  private look(cell: string, row: number): number {
    const read = readNumber(cell)
    if (read.kind === 'number' && (this.unit ??= read.unit) === (read.unit ?? this.unit)) return read.value
    if (read.kind === 'blank') {
      this.blanks++
      return Number.NaN
    }
    this.badRows.push(this.count)
    if (read.kind === 'notFinite') this.notFinite ??= { row, cell: cell.trim(), kind: 'notFinite' }
    else {
      this.words++
      this.notNumber ??= { row, cell: cell.trim(), kind: 'notNumber' }
    }
    return Number.NaN
  }

  finish(name: string): NumberColumn {
    const problem = this.notNumber ?? this.notFinite
    const bad = this.badRows.length > 0 && { badRows: Int32Array.from(this.badRows) }
    return { kind: 'number', name, values: this.values.subarray(0, this.count), blanks: this.blanks, problem, ...bad }
  }
}

export class TextCollector implements ColumnCollector {
  private codes = new Int32Array(1024)
  private readonly known = new Map<string, number>()
  private readonly words: string[] = []
  count = 0

  add(rows: Rows, column: number): void {
    this.codes = grown(this.codes, this.count + rows.cells.length)
    for (const row of rows.cells) this.codes[this.count++] = this.code(row[column].trim())
  }

  addCode(code: number): void {
    if (this.count === this.codes.length) this.codes = grown(this.codes, this.count + 1)
    this.codes[this.count++] = code
  }

  code(word: string): number {
    const known = this.known.get(word)
    if (known !== undefined) return known
    const code = isBlankWord(word) ? -1 : this.words.push(word) - 1
    this.known.set(word, code)
    return code
  }

  finish(name: string): TextColumn {
    const codes = this.codes.subarray(0, this.count)
    let blanks = 0
    for (const code of codes) if (code < 0) blanks++
    return { kind: 'text', name, codes, words: this.words, blanks }
  }
}

export function grown<T extends Float64Array | Int32Array>(array: T, needed: number): T {
  if (needed <= array.length) return array
  const larger = new (array.constructor as new (length: number) => T)(Math.max(needed, array.length * 2))
  larger.set(array)
  return larger
}

/** The words of a column of numbers ('1', not '1.0'), so that numbered classes and named ones are the same thing. */
export function asText(column: NumberColumn | TextColumn): TextColumn {
  if (column.kind === 'text') return column
  const codes = new Int32Array(column.values.length)
  const known = new Map<number, number>()
  for (let i = 0; i < codes.length; i++) {
    const value = column.values[i]
    if (Number.isNaN(value)) codes[i] = -1
    else {
      let code = known.get(value)
      if (code === undefined) known.set(value, (code = known.size))
      codes[i] = code
    }
  }
  return { kind: 'text', name: column.name, codes, words: [...known.keys()].map(String), blanks: column.blanks }
}

/** The numbers of a column of words; the first cell that is none is kept as the column's problem. */
export function asNumbers(column: NumberColumn | TextColumn, rowNumber: (index: number) => number): NumberColumn {
  if (column.kind === 'number') return column
  const collector = new NumberCollector()
  const cells = Array.from(column.codes, (code) => [code < 0 ? '' : column.words[code]])
  collector.add({ cells, numbers: cells.map((_, index) => rowNumber(index)) }, 0)
  return collector.finish(column.name)
}
