// Goes through the bytes of a table row by row: plain numbers are computed from their digits, words are looked up by their bytes.
import { grown, NumberCollector } from '../columns.ts'
import type { ByteWords } from './byteWords.ts'

/** What a column's cells are given to; undefined: they are not wanted. */
export type Cells = NumberCollector | ByteWords | undefined

const lineFeed = 10
const carriageReturn = 13
const quote = 34
const plus = 43
const minus = 45
const point = 46
const zero = 48
const nine = 57
const windowBytes = 64 * 1024
/** Up to so many digits, a number without its point and the power of ten to divide by are exact, and so is the quotient. */
const exactDigits = 15
const powers = Float64Array.from({ length: exactDigits + 1 }, (_, i) => 10 ** i)

/** Gives the number, in the file, of each row; undefined where a row is not plain: what was collected is of no use then. */
export function scanRows(
  bytes: Buffer,
  delimiter: number,
  hasHeader: boolean,
  cells: readonly Cells[],
): Int32Array | undefined {
  const end = bytes.length
  const width = cells.length
  let rows = new Int32Array(4096)
  let count = 0
  let row = 0
  let at = 0
  let isHeader = hasHeader
  const window = new Window(bytes)
  // The mark of UTF-8 at the beginning is no part of the text.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3
  while (at < end) {
    row++
    if (mayBeBlank(bytes[at] === quote ? bytes[at + 1] : bytes[at], delimiter)) {
      const line = lineEnd(bytes, at)
      const blank = blankness(bytes, at, line, delimiter)
      // Blanks in quotation marks: the thorough reader knows what they are.
      if (blank === 'quoted') return undefined
      if (blank === 'yes') {
        at = line + 1
        continue
      }
    }
    if (isHeader) {
      // A header in quotation marks may hold line ends; most do not.
      const line = lineEnd(bytes, at)
      if (!hasWholeQuotes(bytes, at, line)) return undefined
      isHeader = false
      at = line + 1
      continue
    }
    if (count === rows.length) rows = grown(rows, count + 1)
    rows[count++] = row
    for (let c = 0; ; c++) {
      if (c >= width) return undefined
      const stop = readCell(window, at, end, delimiter, cells[c], row)
      if (stop < 0) return undefined
      at = stop + 1
      if (stop < end && bytes[stop] === delimiter) continue
      if (c !== width - 1) return undefined
      break
    }
  }
  return count === 0 ? undefined : rows.subarray(0, count)
}

/** Where the cell stops: at a delimiter, a line's end or the end of all; −1 where it is not plain. */
function readCell(window: Window, from: number, end: number, delimiter: number, cells: Cells, row: number): number {
  const { bytes } = window
  if (bytes[from] === quote) return readQuoted(window, from, end, delimiter, cells, row)
  if (cells instanceof NumberCollector) {
    const first = bytes[from]
    let at = first === minus || first === plus ? from + 1 : from
    let mantissa = 0
    let digits = 0
    let decimals = -1
    for (; at < end; at++) {
      const byte = bytes[at]
      if (byte >= zero && byte <= nine) {
        mantissa = mantissa * 10 + (byte - zero)
        if (mantissa > 0) digits++
        if (decimals >= 0) decimals++
        else if (decimals === -1) decimals = -2
      } else if (byte === point && decimals < 0) {
        // A point needs a digit before it here: '.5' and '.' go the thorough way.
        if (decimals === -1) break
        decimals = 0
      } else break
    }
    const stop = at < end ? bytes[at] : lineFeed
    const stops = stop === delimiter || stop === lineFeed || (stop === carriageReturn && bytes[at + 1] === lineFeed)
    if (stops && decimals !== -1 && decimals <= exactDigits && digits <= exactDigits) {
      const value = decimals > 0 ? mantissa / powers[decimals] : mantissa
      cells.addNumber(first === minus ? -value : value)
      return stop === carriageReturn ? at + 1 : at
    }
  }
  const to = cellEnd(bytes, from, end, delimiter)
  give(window, from, to, cells, row)
  return to
}

function give(window: Window, from: number, to: number, cells: Cells, row: number): void {
  if (cells === undefined) return
  const { bytes } = window
  const trimmed = to > from && bytes[to - 1] === carriageReturn ? to - 1 : to
  if (cells instanceof NumberCollector) cells.addCell(window.words(from, trimmed), row)
  else cells.add(from, trimmed)
}

/** A string for each cell is slow to make from bytes; a part of a longer string is not. */
class Window {
  private text = ''
  private from = 0
  private to = 0

  constructor(readonly bytes: Buffer) {}

  words(from: number, to: number): string {
    let all = 0
    for (let i = from; i < to; i++) all |= this.bytes[i]
    if (all >= 128) return this.bytes.toString('utf8', from, to)
    if (from < this.from || to > this.to) {
      this.from = from
      this.to = Math.min(this.bytes.length, Math.max(to, from + windowBytes))
      this.text = this.bytes.toString('latin1', this.from, this.to)
    }
    return this.text.substring(from - this.from, to - this.from)
  }
}

/** "…" without marks inside, right before the cell's end. */
function readQuoted(window: Window, from: number, end: number, delimiter: number, cells: Cells, row: number): number {
  const { bytes } = window
  const close = bytes.indexOf(quote, from + 1)
  if (close < 0) return -1
  let after = close + 1
  if (bytes[after] === carriageReturn && bytes[after + 1] === lineFeed) after++
  if (after < end && bytes[after] !== delimiter && bytes[after] !== lineFeed) return -1
  give(window, from + 1, close, cells, row)
  return after
}

function cellEnd(bytes: Buffer, from: number, end: number, delimiter: number): number {
  let at = from
  while (at < end && bytes[at] !== delimiter && bytes[at] !== lineFeed) at++
  return at
}

function lineEnd(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(lineFeed, from)
  return at < 0 ? bytes.length : at
}

/** Blanks of other scripts begin with bytes from 0xC2 on. */
function mayBeBlank(byte: number, delimiter: number): boolean {
  return byte === delimiter || byte === quote || byte <= 32 || byte >= 0xc2
}

function blankness(bytes: Buffer, from: number, to: number, delimiter: number): 'yes' | 'quoted' | 'no' {
  const text = bytes.toString('utf8', from, to).replaceAll(String.fromCharCode(delimiter), ' ').trim()
  if (text === '') return 'yes'
  return text.replaceAll('"', '').trim() === '' ? 'quoted' : 'no'
}

function hasWholeQuotes(bytes: Buffer, from: number, to: number): boolean {
  let marks = 0
  for (let i = from; i < to; i++) if (bytes[i] === quote) marks++
  return marks % 2 === 0
}
