// Encodes windows as T×C: the rows of the series encoded once, copied window by window, blanks filled inside each window.
import type { VariableData, VariablePreprocessing } from '../../../shared/data/dataset.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { encodeColumns } from '../encode.ts'
import { largestBytes } from '../files.ts'
import type { RawTable } from '../raw.ts'
import type { Windows } from './windows.ts'

type WindowPreprocessing = Extract<VariablePreprocessing, { kind: 'window' }>

export function encodeWindows(
  { name, columns, length }: WindowPreprocessing,
  table: RawTable,
  { order, starts }: Windows,
): { data: VariableData; notices: readonly Text[] } {
  const { data: rows, notices } = encodeColumns(name, columns, table, order)
  const width = rows.shape[0]
  const each = length * width
  if (starts.length * each * 4 > largestBytes) throw tooMany(table.file, starts.length, each)
  const values = new Float32Array(starts.length * each)
  for (let i = 0; i < starts.length; i++)
    values.set(rows.values.subarray(starts[i] * width, starts[i] * width + each), i * each)
  let at = 0
  for (const column of columns) {
    if (column.kind === 'number' && column.filling)
      for (let i = 0; i < starts.length; i++)
        fillBlanks(values, i * each + at, width, length, column.filling === 'interpolate')
    at += column.kind === 'number' ? 1 : column.classes.length
  }
  const { features } = rows
  return { data: { name, shape: [length, width], features, values, scale: 1, offset: 0 }, notices }
}

/** `values` from `from`, every `stride`: before the first known value stands that one, after the last known that one. */
export function fillBlanks(
  values: Float32Array,
  from: number,
  stride: number,
  count: number,
  interpolate: boolean,
): void {
  let last = -1
  for (let t = 0; t < count; t++) {
    const value = values[from + t * stride]
    if (Number.isNaN(value)) continue
    const before = last < 0 ? value : values[from + last * stride]
    for (let gap = last + 1; gap < t; gap++) {
      const share = last < 0 || !interpolate ? 0 : (gap - last) / (t - last)
      values[from + gap * stride] = before + (value - before) * share
    }
    last = t
  }
  if (last < 0) return
  for (let t = last + 1; t < count; t++) values[from + t * stride] = values[from + last * stride]
}

function tooMany(file: string, count: number, each: number): UserError {
  return new UserError({
    en: `'${file}': ${count} windows of ${each} numbers need more than 1 GB. Take a window every few rows (step), or make them shorter.`,
    ja: `「${file}」では ${each} 個の数値からなる窓が ${count} 個になり、1 GB を超えます。窓を数行おきに取る（step を大きくする）か、短くしてください。`,
  })
}
