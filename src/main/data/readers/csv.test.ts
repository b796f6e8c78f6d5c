// Tables: what is read, where it is from, and that nothing makes the reader fail but in words.
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { UserError } from '../../../shared/errors.ts'
import type { RawColumn } from '../raw.ts'
import { refusal } from '../testFiles.ts'
import { parseTable } from './csv.ts'

const cells = (column: RawColumn) =>
  column.kind === 'number' ? [...column.values] : Array.from(column.codes, (code) => column.words[code])
const read = (text: string, file = 'a.csv') => parseTable(text, file).columns.map(cells)

test('numbers, words and blanks', () => {
  const { columns } = parseTable('a,b,c\n1,x,\n-2.5e3,y,3\n NA , ? ,4\n', 'a.csv')
  expect(columns.map(({ name, kind, blanks }) => [name, kind, blanks])).toEqual([
    ['a', 'number', 1],
    ['b', 'text', 1],
    ['c', 'number', 1],
  ])
  expect(columns.map(cells)).toEqual([
    [1, -2500, Number.NaN],
    ['x', 'y', undefined],
    [Number.NaN, 3, 4],
  ])
})

test('numbers as people write them: grouped, full-width, zero, signed', () => {
  expect(read('a\n"1,234.5"\n１２\n0\n+3\n')).toEqual([[1234.5, 12, 0, 3]])
})

test('a comma, a tab, a semicolon or a bar separates', () => {
  for (const [separator, file] of [
    [',', 'a.csv'],
    ['\t', 'a.tsv'],
    ['\t', 'a.txt'],
    [';', 'a.csv'],
    ['|', 'a.txt'],
  ])
    expect(read(`a${separator}b\n1${separator}2\n3${separator}4\n`, file)).toEqual([
      [1, 3],
      [2, 4],
    ])
})

test('a .tsv is separated by tabs even where commas abound', () => {
  expect(read('a\tb\n1,5,x\t2\n', 'a.tsv')).toEqual([['1,5,x'], [2]])
})

test('line ends of every system, mixed ones, and a missing last one', () => {
  for (const text of ['a,b\n1,2\n3,4', 'a,b\r\n1,2\r\n3,4\r\n', 'a,b\r1,2\r3,4', 'a,b\r\n"1",2\n3,"4"\r\n'])
    expect(read(text)).toEqual([
      [1, 3],
      [2, 4],
    ])
})

test('quoted cells hold separators, quotation marks and line ends', () => {
  expect(read('a,b\n"x, ""y""\nz",1\nw,2\n')).toEqual([
    ['x, "y"\nz', 'w'],
    [1, 2],
  ])
})

test('a byte order mark is no part of the first name', () => {
  expect(parseTable(new TextDecoder().decode(Buffer.from('\ufeffa\n1\n')), 'a.csv').columns[0].name).toBe('a')
})

test('rows are counted as in a spreadsheet, blank and continued lines included', () => {
  const table = parseTable('a,b\n\n1,"x\ny"\n\n2,z\n', 'a.csv')
  expect([table.rowNumber(0), table.rowNumber(1)]).toEqual([3, 5])
})

test('rows of separators alone are blank', () => {
  const table = parseTable(',\n,a\nx,1\n,\ny,2\n,\n', 'a.csv')
  expect([table.count, table.rowNumber(1)]).toEqual([2, 5])
})

test('comment columns are dropped, and unnamed ones are called by their number', () => {
  const { columns } = parseTable('#note,,a\nx,1,2\n', 'a.csv')
  expect(columns.map(({ name }) => name)).toEqual(['column 2', 'a'])
})

test('a first row of numbers is data; 0, 1, 2 … is a header', () => {
  const table = parseTable('5.1,3.5\n4.9,3\n', 'a.csv')
  expect([table.count, table.columns[0].name, table.notices.length]).toEqual([2, 'column 1', 1])
  expect(parseTable('0,1,2\n5,6,7\n', 'a.csv').columns.map(({ name }) => name)).toEqual(['0', '1', '2'])
})

test('many words make a column of numbers one of words, far down the file too', () => {
  const numbers = Array.from({ length: 30_000 }, (_, i) => i)
  const words = numbers.slice(0, 10_000).map((i) => `w${i}`)
  const [column] = parseTable(`a\n${[...numbers, ...words].join('\n')}\n`, 'a.csv').columns
  expect(column.kind).toBe('text')
  expect(cells(column)[29_999]).toBe('29999')
})

test('a single word among numbers is kept as a problem with its place', () => {
  const rows = Array.from({ length: 20 }, (_, i) => (i === 7 ? 'abc' : String(i)))
  const [column] = parseTable(`a\n${rows.join('\n')}\n`, 'a.csv').columns
  expect(column).toMatchObject({ kind: 'number', problem: { row: 9, cell: 'abc', kind: 'notNumber' } })
})

test('rows that cross the pieces of a large file stay whole', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [i, `"a ${i}, ""b"""`, i * 2])
  const [a, , c] = read(`a,b,c\n${rows.map((row) => row.join(',')).join('\r\n')}`)
  expect(a).toEqual(rows.map((row) => row[0]))
  expect(c).toEqual(rows.map((row) => row[2]))
})

test('what papaparse writes is read back', () => {
  const word = fc
    .string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'あ', ';', '\t') })
    .map((each) => `w${each}w`)
  const tables = fc.array(fc.tuple(word, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 })
  fc.assert(
    fc.property(tables, (rows) => {
      const text = Papa.unparse([['name', 'value'], ...rows], { newline: '\n' })
      const [names, values] = read(text)
      expect(names).toEqual(rows.map(([name]) => name))
      // −0 is written as 0.
      expect(values).toEqual(rows.map(([, value]) => value + 0))
    }),
  )
})

test('no text makes it fail but in words', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('a', '1', '"', ',', '\n', '\r', '\t', '#', '', ' ', '-', '\ufeff', 'inf'),
  })
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      try {
        parseTable(text, 'a.csv')
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
    { numRuns: 500 },
  )
})

test('an open quotation mark in a large file ends soon, naming its row', async () => {
  const text = `a,b\n1,2\n"3,4\n${'5,6\n'.repeat(3_000_000)}`
  expect((await refusal(() => parseTable(text, 'a.csv'))).en).toContain("'a.csv', row 3: a quotation mark")
})
