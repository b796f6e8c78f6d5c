// How high a curve's values stand: numbers in the range that is usual for their column, classes on steps of their own.
import type { FittedColumn } from '../../../shared/data/dataset.ts'
import type { Cell } from './firstValues.ts'
import type { Cells } from './windowCells.ts'

export interface WindowScale {
  least: number
  greatest: number
  /** 0 at the bottom, 1 at the top; undefined for a class that the column does not have. */
  height(cell: Cell): number | undefined
  /** The nearest cell. */
  cell(height: number): Cell
  /** One up or down by a key. */
  step(cell: Cell, up: boolean): Cell
}

/** Numbers beyond it are not reached by dragging; almost all of a bell curve lies within. */
const DEVIATIONS = 2.5
const KEY_STEPS = 40

/** `values`: what the curve shows at first, `more`: numbers that must find room too. */
export function scaleOf(column: FittedColumn, values: Cells, more: readonly number[] = []): WindowScale {
  return column.kind === 'class' ? ofClasses(column.classes) : ofNumbers(column, [...values.map(Number), ...more])
}

function ofNumbers({ mean, deviation }: { mean: number; deviation: number }, values: readonly number[]): WindowScale {
  // Where nothing was scaled the column does not say what is usual.
  const usual = mean === 0 && deviation === 1 ? [] : [mean - DEVIATIONS * deviation, mean + DEVIATIONS * deviation]
  const [low, high] = [Math.min(...values, ...usual), Math.max(...values, ...usual)]
  const margin = (high - low) * (usual.length ? 0.02 : 0.25) || Math.abs(low) / 2 || 1
  const [least, greatest] = [low - margin, high + margin]
  const span = greatest - least
  const rounded = (value: number) => {
    const digits = Math.max(0, 3 - Math.ceil(Math.log10(span)))
    return Number(value.toFixed(Math.min(12, digits)))
  }
  return {
    least,
    greatest,
    height: (cell) => Math.max(0, Math.min(1, (Number(cell) - least) / span)),
    cell: (height) => rounded(least + Math.max(0, Math.min(1, height)) * span),
    step: (cell, up) => rounded(Number(cell) + (up ? span : -span) / KEY_STEPS),
  }
}

function ofClasses(classes: readonly string[]): WindowScale {
  const last = classes.length - 1
  const at = (place: number) => classes[Math.max(0, Math.min(last, place))]
  return {
    least: 0,
    greatest: last,
    height: (cell) => {
      const place = classes.indexOf(String(cell))
      return place < 0 ? undefined : (place + 0.5) / classes.length
    },
    cell: (height) => at(Math.floor(height * classes.length)),
    step: (cell, up) => at(classes.indexOf(String(cell)) + (up ? 1 : -1)),
  }
}
