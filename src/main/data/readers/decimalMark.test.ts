// Decimal commas, thousands and full-width digits: one way of writing in one file.
import { expect, test } from 'vitest'
import { parseTable } from './csv.ts'
import { pointForComma } from './decimalMark.ts'

/** The values of the first column. */
function values(text: string): number[] {
  const [column] = parseTable(text, 'a.csv').columns
  if (column.kind !== 'number') throw new Error('words')
  return [...column.values]
}

test.each([
  ['v;w\n3,14;a\n2;b\n1.234,5;c\n1.234;d\n', [3.14, 2, 1234.5, 1234]],
  ['v;w\n1,234;a\n2,5;b\n', [1.234, 2.5]],
  ['v;w\n1,234;a\n5,678;b\n', [1.234, 5.678]],
  ['v;w\n1,234;a\n5.5;b\n', [1234, 5.5]],
  ['v\tw\n1,234\ta\n5,678\tb\n', [1234, 5678]],
  ['v,w\n"3,14",a\n"0,5",b\n', [3.14, 0.5]],
  ['v,w\n"1,234",a\n"1,234,567.5",b\n', [1234, 1234567.5]],
  ['v;w\n\uff13\uff0c\uff11\uff14;a\n-1,5e3;b\n', [3.14, -1500]],
  ['v;w\n1 234,5;a\n12;b\n', [1234.5, 12]],
  ['v,w\n１２．５,a\n－３,b\n', [12.5, -3]],
])('%j', (text, expected) => {
  expect(values(text)).toEqual(expected)
})

test('said once; a file with points says nothing', () => {
  expect(parseTable('v;w\n3,14;a\n2,5;b\n', 'a.csv').notices.map(({ en }) => en)).toEqual([
    "'a.csv' writes numbers with a decimal comma: 3,14 is read as 3.14.",
  ])
  expect(parseTable('v;w\n3.14;a\n2.5;b\n', 'a.csv').notices).toEqual([])
})

test('words stay words', () => {
  for (const word of ['', 'a,b', '1,2,3', '1,2.3', '-', ',', '.']) expect(Number(pointForComma(word)) || 0).toBe(0)
})
