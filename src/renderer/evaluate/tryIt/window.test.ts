// A window that is tried out: cells from a sample, a table's text and back, curves as they are drawn.
import { describe, expect, test } from 'vitest'
import type { FittedColumn } from '../../../shared/data/dataset.ts'
import { cellsOf, columnOf, parseTable, tableText, withColumn } from './windowCells.ts'
import { scaleOf } from './windowScale.ts'

const number: FittedColumn = { kind: 'number', column: '気温', mean: 20, deviation: 4 }
const sky: FittedColumn = { kind: 'class', column: 'sky', classes: ['clear', 'rain', 'snow'] }
const columns = [number, sky]
const cells = [18.5, 'clear', 21, 'snow', 19, '']

describe('cells', () => {
  test('of a sample: numbers in few digits, classes by name, none for one that was never seen', () => {
    const values = Float32Array.from([18.5, 1, 0, 0, 21.0000001, 0, 0, 1, 19, 0, 0, 0])
    expect(cellsOf(values, columns)).toEqual(cells)
  })

  test('column by column', () => {
    expect(columnOf(cells, columns, 0)).toEqual([18.5, 21, 19])
    expect(withColumn(cells, columns, 1, ['rain', 'rain', 'snow'])).toEqual([18.5, 'rain', 21, 'rain', 19, 'snow'])
  })
})

describe('a table', () => {
  test('is read as it was written', () => {
    const text = tableText(cells, columns)
    expect(text.split('\n')[0]).toBe('気温\tsky')
    expect(parseTable(text, columns, 3)).toEqual(cells)
  })

  test('without names, with commas or blanks, in full width', () => {
    expect(parseTable('１８．５, clear\r\n21 snow\n\n19; rain\n', columns, 3)).toEqual([
      18.5,
      'clear',
      21,
      'snow',
      19,
      'rain',
    ])
    expect(parseTable('1\n2\n3', [number], 3)).toEqual([1, 2, 3])
  })

  test('says what is wrong, and where', () => {
    expect(parseTable('1\n2', [number], 3)).toEqual({ kind: 'rows', count: 2, wanted: 3 })
    expect(parseTable('1\tclear\n2', columns, 2)).toEqual({ kind: 'cells', line: 2, count: 1, wanted: 2 })
    expect(parseTable('気温\tsky\n1\tclear\nx\train', columns, 2)).toEqual({ kind: 'number', line: 3, cell: 'x' })
    expect(parseTable('\tclear\n1\train', columns, 2)).toEqual({ kind: 'number', line: 1, cell: '' })
  })
})

describe('a curve', () => {
  test('has room for what is usual, and for what is there', () => {
    const scale = scaleOf(number, [15, 50])
    expect(scale.height(10)).toBeCloseTo(0.02, 1)
    expect(scale.height(50)).toBeCloseTo(0.98, 1)
    for (const value of [12, 30.5, 49]) expect(Number(scale.cell(scale.height(value)!))).toBeCloseTo(value, 1)
    expect(scale.cell(7)).toBeCloseTo(scale.greatest, 1)
  })

  test('of numbers that were not scaled is as high as they reach, and not flat where they are equal', () => {
    const plain: FittedColumn = { kind: 'number', column: 'n', mean: 0, deviation: 1 }
    const scale = scaleOf(plain, [100, 200])
    expect([scale.least, scale.greatest]).toEqual([75, 225])
    expect(scaleOf(plain, [5, 5]).height(5)).toBe(0.5)
    expect(scaleOf(plain, [0, 0]).height(0)).toBe(0.5)
  })

  test('moves by keys, in classes from one to the next', () => {
    const scale = scaleOf(number, [20])
    expect(Number(scale.step(20, true))).toBeGreaterThan(20)
    expect(Number(scale.step(20, false))).toBeLessThan(20)
    const classes = scaleOf(sky, ['rain'])
    expect(classes.step('rain', true)).toBe('snow')
    expect(classes.step('snow', true)).toBe('snow')
    for (const name of sky.classes) expect(classes.cell(classes.height(name)!)).toBe(name)
    expect(classes.height('fog')).toBeUndefined()
    expect(classes.cell(1)).toBe('snow')
  })
})
