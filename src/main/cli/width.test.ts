// Text takes the columns that terminals give it, and tables stay straight in every script.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { table } from './table.ts'
import { pad, shorten, width } from './width.ts'

test.each([
  ['abc', 3],
  ['', 0],
  ['混同行列', 8],
  ['ﾊﾝｶｸ', 4],
  ['ＡＢ', 4],
  ['한글', 4],
  ['が', 2],
  ['か\u3099', 2],
  ['e\u0301', 1],
  ['1×28×28', 7],
  ['–…', 2],
  ['👩‍👩‍👧', 2],
  ['❤️', 2],
  ['𠮷野家', 6],
])('%s takes %i columns', (text, columns) => {
  expect(width(text)).toBe(columns)
})

test('texts are padded and cut by columns, not by characters', () => {
  expect(pad('再現率', 8, 'left')).toBe('再現率  ')
  expect(pad('0.9', 6, 'right')).toBe('   0.9')
  expect(shorten('アヤメの種類', 12)).toBe('アヤメの種類')
  expect(shorten('アヤメの種類', 8)).toBe('アヤメ…')
})

test('a shortened text never takes more columns than it may', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, columns) => {
      expect(width(shorten(text, columns))).toBeLessThanOrEqual(columns)
    }),
  )
})

test('columns are straight whatever they hold', () => {
  const lines = table(
    [{ title: 'クラス' }, { title: 'F値', side: 'right' }],
    [['setosa', '1.000'], ['ブルーフラッグ', '0.5'], 'rule', ['平均', '0.750']],
  )
  expect(lines).toEqual([
    'クラス            F値',
    '--------------  -----',
    'setosa          1.000',
    'ブルーフラッグ    0.5',
    '--------------  -----',
    '平均            0.750',
  ])
})
