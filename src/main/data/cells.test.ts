// Cells where numbers are expected, as people write them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber, withoutUnit } from './cells.ts'
import { parseTable } from './readers/csv.ts'
import { pointForComma } from './readers/decimalMark.ts'

test.each([
  ['１２３', 123],
  ['１，２３４．５', 1234.5],
  ['−3.5', -3.5],
  ['▲1,200', -1200],
  ['△ 7', -7],
  ['¥1,234', 1234],
  ['\\1,234', 1234],
  ['-¥5', -5],
  ['1,234円', 1234],
  ['80 %', 80],
  ['８０％', 80],
  ['$-3.20', -3.2],
  ['1\u202f234\u202f567', 1_234_567],
  ["1'234.5", 1234.5],
])('%s is a number', (cell, value) => {
  expect(readNumber(cell)).toMatchObject({ kind: 'number', value })
})

test.each(['12,34', '1,23,456', '3円5', '$', '%', '¥%', '円', '▲', '5 kg', '1-2', '¥5円', '1 2', '10%増'])(
  '%s is words',
  (cell) => {
    expect(readNumber(cell).kind).toBe('words')
  },
)

test('numbers of another unit are bad cells, those without one are not', () => {
  const rows = ['$5', '$6', '7', '$8', '$9', '$1', '$2', '$3', '$4', '¥500', '$5', '$6']
  const [column] = parseTable(`a,b\n${rows.map((row) => `${row},x`).join('\n')}\n`, 'a.csv').columns
  expect(column).toMatchObject({ kind: 'number', problem: { row: 11, cell: '¥500', kind: 'notNumber' } })
})

test('units beside decimal commas', () => {
  const [column] = parseTable('a;b\n3,14 €;x\n1.200,50 €;y\n−2 €;z\n', 'a.csv').columns
  expect(column).toMatchObject({ kind: 'number', values: Float64Array.of(3.14, 1200.5, -2) })
})

test('no cell breaks it, and numbers are finite', () => {
  const part = fc.constantFrom(
    '1',
    '23',
    '456',
    ',',
    '.',
    ' ',
    "'",
    '-',
    '+',
    '▲',
    '−',
    '¥',
    '円',
    '%',
    '$',
    '１',
    '，',
    'e',
    'x',
    'inf',
  )
  const hostile = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), (cell) => {
      const read = readNumber(cell)
      expect(read.kind !== 'number' || Number.isFinite(read.value)).toBe(true)
      expect(typeof pointForComma(cell)).toBe('string')
      expect(withoutUnit(withoutUnit(cell).words).unit).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})
