// A column of a NumPy array as a column of a table: NaN is a blank, infinity no number to compute with.
import type { NumberColumn } from '../raw.ts'
import type { NpyArray } from './npy.ts'

/** `index`: of the number in each row; all dimensions after the first count as one. */
export function columnOf({ shape, values }: NpyArray, name: string, index: number): NumberColumn {
  const [count] = shape
  const width = values.length / count
  const numbers = new Float64Array(count)
  let blanks = 0
  let infinite = -1
  for (let row = 0, from = index; row < count; row++, from += width) {
    const value = values[from]
    numbers[row] = value
    if (Number.isFinite(value)) continue
    if (Number.isNaN(value)) blanks++
    else if (infinite < 0) infinite = row
  }
  const problem =
    infinite < 0 ? undefined : { row: infinite + 1, cell: String(numbers[infinite]), kind: 'notFinite' as const }
  return { kind: 'number', name, values: numbers, blanks, problem }
}
