// What a cell of a table means: a blank, a number, or words.

/**
 * Blank in every column. 'NaN' is not among them: where numbers are expected it is the trace of a computation that
 * failed, and is reported; among words it counts as a blank (see `isBlankWord`).
 */
const blanks = new Set(['', 'NA', 'N/A', '#N/A', 'n/a', '<NA>', 'null', 'NULL', 'Null', '?'])

/** Blank among numbers only: dashes and signs that statistics tables put where nothing was measured. */
const blanksAmongNumbers = new Set(['-', '--', '---', '―', 'ー', '…', '...', '***', '×', '///'])

const grouped = /^[+-]?\d{1,3}(,\d{3}|'\d{3}| \d{3})+(\.\d*)?$/
/** What stands before or after a number and says what it counts. */
const unit = /^([+-]?)([¥\\$€£] ?)?([+-]?[\d., ']*\d\.?)( ?[%円€])?$/

export function isBlank(cell: string): boolean {
  return blanks.has(cell.trim())
}

export function isBlankWord(word: string): boolean {
  return blanks.has(word) || word === 'NaN' || word === 'nan'
}

/** A cell where a number is expected. */
export type NumberCell =
  | { kind: 'blank' }
  | { kind: 'number'; value: number; unit?: string }
  | { kind: 'notFinite' }
  | { kind: 'words' }

/** Where Shift_JIS has the yen sign, Unicode has the backslash. */
const yen = new Set(['¥', '\\'])

/** '−1,234円' as '-1,234' and '円'. What is no number with a unit stays as it is. */
export function withoutUnit(cell: string): { words: string; unit?: string } {
  const words = cell
    .normalize('NFKC')
    .trim()
    .replace(/^(▲|△|−) ?(?=[\d¥\\$€£.])/, '-')
  const [, sign, before, digits, after] = unit.exec(words) ?? []
  if (digits === undefined || (before && after)) return { words }
  const found = (before ?? after)?.trim()
  return found === undefined ? { words } : { words: `${sign}${digits}`, unit: yen.has(found) ? '円' : found }
}

/** The slow and thorough reading, for cells that are not plainly a number: full-width digits, 1,234, ▲5, 80 %, infinity. */
export function readNumber(cell: string): NumberCell {
  const { words, unit } = withoutUnit(cell)
  if (blanks.has(words) || blanksAmongNumbers.has(cell.trim())) return { kind: 'blank' }
  const value = Number(grouped.test(words) ? words.replaceAll(/[, ']/g, '') : words)
  if (Number.isFinite(value)) return { kind: 'number', value, ...(unit && { unit }) }
  if (!Number.isNaN(value) || /^[+-]?(nan|inf|infinity|∞)$/i.test(words)) return { kind: 'notFinite' }
  return { kind: 'words' }
}
