import { expect, test } from 'vitest'
import type { RawColumn } from '../raw.ts'
import { filledNotices } from './filled.ts'

const column = (kind: 'number' | 'text', i: number, blanks: number) =>
  ({ kind, name: `${kind}${i}`, blanks }) as RawColumn

test('a line for each of a few columns, none for those without blanks', () => {
  const notices = filledNotices([column('number', 1, 1), column('number', 2, 0), column('text', 3, 4)])
  expect(notices.map(({ en }) => en)).toEqual([
    "'number1': 1 blank is filled with the median of the training data.",
    "'text3': 4 blanks are filled with the most frequent class of the training data.",
  ])
})

test('one line for many, which names some and counts the rest', () => {
  const many = Array.from({ length: 10 }, (_, i) => column('number', i, i + 1))
  const [{ en, ja }, ...others] = filledNotices(many)
  expect(others).toEqual([])
  expect(en).toMatch(/^The blanks of 10 columns .*: 'number0' \(1\), .*'number7' \(8\) and 2 more\.$/)
  expect(ja).toMatch(/^10 列の空欄は.*ほか 2 列。$/)
})
