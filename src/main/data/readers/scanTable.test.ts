// The quick reader of large tables gives what the thorough one gives, or nothing.
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { UserError } from '../../../shared/errors.ts'
import type { RawTable } from '../raw.ts'
import { parseBytes, parseTable } from './csv.ts'

const quick = (text: string, words?: ReadonlySet<string>) => parseBytes(Buffer.from(text), 'a.csv', words, 0)

/** All that can be seen of a table. */
function seen({ columns, count, rowNumber, notices, ...rest }: RawTable) {
  const rows = Array.from({ length: count }, (_, i) => rowNumber(i))
  return { ...rest, notices, rows, columns: columns.map((column) => ({ problem: undefined, ...column })) }
}

const digits = fc.stringMatching(/^[+-]?\d{0,17}(\.\d{0,17})?$/)
const numberCell = fc.oneof(fc.double().map(String), fc.integer().map(String), digits)
const oddCell = fc.constantFrom(
  '',
  ' ',
  'NA',
  '-',
  '1e5',
  '.5',
  '5.',
  '-0',
  '１２',
  'Infinity',
  'x',
  'ねこ',
  '\u3000',
  '"',
  'a"b',
  'é ',
  '1,5',
  '"1,234"',
)
const cell = fc.oneof({ weight: 8, arbitrary: numberCell }, { weight: 2, arbitrary: oddCell })
const tables = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }))
const newline = fc.constantFrom('\n', '\r\n')

test('the same numbers, words, blanks, problems and rows', () => {
  let plain = 0
  fc.assert(
    fc.property(tables, newline, fc.boolean(), fc.constantFrom('', '\uFEFF'), (rows, end, quotes, mark) => {
      const header = rows[0].map((_, c) => `c${c}`)
      const text = mark + Papa.unparse([header, ...rows], { newline: end, quotes }) + end
      const found = quick(text)
      if (!found) return
      plain++
      expect(seen(found)).toEqual(seen(parseTable(text.slice(mark.length), 'a.csv')))
    }),
    { numRuns: 1500 },
  )
  expect(plain).toBeGreaterThan(500)
})

test('no text breaks it, and what it gives is what the thorough reader gives', () => {
  const text = fc.string({
    unit: fc.constantFrom('1', '2', '.', '-', ',', ',', '\n', '\n', '\r', '"', ' ', 'a', 'あ', ';', '\t'),
    maxLength: 120,
  })
  fc.assert(
    fc.property(text, (body) => {
      const whole = `a,b\n1,2\n${body}`
      const found = quick(whole)
      if (!found) return
      try {
        expect(seen(found)).toEqual(seen(parseTable(whole, 'a.csv')))
      } catch (error) {
        if (error instanceof UserError) throw new Error(`read quickly, refused otherwise: ${error.message}`)
        throw error
      }
    }),
    { numRuns: 3000 },
  )
})

test('numbers to the last bit', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.double({ noDefaultInfinity: true, noNaN: true }).map(String),
          digits.filter((each) => /\d/.test(each)),
        ),
        { minLength: 1 },
      ),
      (numbers) => {
        const [, column] = quick(`w,v\n${numbers.map((each) => `1,${each}`).join('\n')}\n`)!.columns
        if (column.kind !== 'number') throw new Error('words')
        expect([...column.values].map((value, i) => Object.is(value, Number(numbers[i])))).not.toContain(false)
      },
    ),
  )
})

test('words by the column that holds them, blank lines counted as rows', () => {
  const found = quick('a,b\r\n1,x\r\n\r\n2,ねこ\r\n3,"x"\r\n', new Set(['a']))!
  expect(found.columns.map((column) => column.kind)).toEqual(['number', 'text'])
  expect([0, 1, 2].map((row) => found.rowNumber(row))).toEqual([2, 4, 5])
  expect(found.columns[1]).toMatchObject({ words: ['x', 'ねこ'], codes: Int32Array.of(0, 1, 0) })
})
