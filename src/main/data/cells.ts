// What a cell of a table means: a blank, a number, or words.

/**
 * Blank in every column. 'NaN' is not among them: where numbers are expected it is the trace of a computation that
 * failed, and is reported; among words it counts as a blank (see `isBlankWord`).
 */
const blanks = new Set(['', 'NA', 'N/A', '#N/A', 'n/a', '<NA>', 'null', 'NULL', 'Null', '?'])

/** Blank among numbers only: dashes and signs that statistics tables put where nothing was measured. */
const blanksAmongNumbers = new Set(['-', '--', '---', '―', 'ー', '…', '...', '***', '×', '///'])

const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/

export function isBlank(cell: string): boolean {
  return blanks.has(cell.trim())
}

export function isBlankWord(word: string): boolean {
  return blanks.has(word) || word === 'NaN' || word === 'nan'
}

/** A cell where a number is expected. */
export type NumberCell =
  | { kind: 'blank' }
  | { kind: 'number'; value: number }
  | { kind: 'notFinite' }
  | { kind: 'words' }

/** The slow and thorough reading, for cells that are not plainly a number: full-width digits, 1,234, infinity. */
export function readNumber(cell: string): NumberCell {
  const words = cell.normalize('NFKC').trim()
  if (blanks.has(words) || blanksAmongNumbers.has(cell.trim())) return { kind: 'blank' }
  const value = Number(grouped.test(words) ? words.replaceAll(',', '') : words)
  if (Number.isFinite(value)) return { kind: 'number', value }
  if (!Number.isNaN(value) || /^[+-]?(nan|inf|infinity|∞)$/i.test(words)) return { kind: 'notFinite' }
  return { kind: 'words' }
}
