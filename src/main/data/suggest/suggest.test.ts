// What is proposed for tables: the label, its kind, what is left out, and what the notices say.
import { expect, test } from 'vitest'
import { parseTable } from '../readers/csv.ts'
import { suggestColumns } from './columns.ts'

const suggest = (text: string, options = {}) => suggestColumns(parseTable(text, 'a.csv'), options)
const roles = (text: string, options = {}) =>
  Object.fromEntries(suggest(text, options).columns.map(({ name, role, kind }) => [name, `${role} ${kind}`]))
const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i)).join('\n')

test('the label is the column named, called like one, or the last that can be one', () => {
  const data = rows(12, (i) => `${i * 1.5},${i % 3},w${i % 2}`)
  expect(roles(`a,b,c\n${data}`, { label: 'a' })).toEqual({ a: 'label number', b: 'input number', c: 'input class' })
  expect(roles(`a,target,c\n${data}`)).toMatchObject({ target: 'label class', c: 'input class' })
  expect(roles(`a,目的変数,c\n${data}`)).toMatchObject({ 目的変数: 'label class' })
  expect(roles(`a,b,c\n${data}`)).toMatchObject({ c: 'label class' })
  expect(roles(`a,b,name\n${rows(12, (i) => `${i * 1.5},${i % 3},w${i}`)}`)).toMatchObject({
    b: 'label class',
    name: 'ignore class',
  })
})

test('few whole numbers are classes, others are predicted as numbers; a task overrules', () => {
  const few = `x,v\n${rows(60, (i) => `${i},${i % 5}`)}`
  const many = `x,v\n${rows(60, (i) => `${i * 2},${i * 3}`)}`
  const broken = `x,v\n${rows(60, (i) => `${i},${(i % 5) / 2}`)}`
  expect(roles(few)).toMatchObject({ v: 'label class' })
  expect(roles(many)).toMatchObject({ v: 'label number' })
  expect(roles(broken)).toMatchObject({ v: 'label number' })
  expect(roles(few, { task: 'numbers' })).toMatchObject({ v: 'label number' })
  expect(roles(`x,label\n${rows(300, (i) => `${i},${i % 47}`)}`)).toMatchObject({ label: 'label class' })
})

test('two classes are classes in the smallest table', () => {
  expect(roles('x1,x2,y\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n')).toMatchObject({ y: 'label class' })
})

test('columns that say nothing are left out, each with its reason', () => {
  const { columns, notices } = suggest(
    `,id text,same,blank,x,y\n${rows(20, (i) => `${i},n${i},5,${i < 5 ? i : ''},${i % 4},w${i % 2}`)}`,
  )
  expect(columns.map(({ role }) => role)).toEqual(['ignore', 'ignore', 'ignore', 'ignore', 'input', 'label'])
  const told = notices.map(({ en }) => en).join('\n')
  expect(told).toContain("'column 1' is not used: it only numbers the rows")
  expect(told).toContain("'id text' is not used: 20 different texts in 20 rows")
  expect(told).toContain("'same' is not used: it is the same in every row")
  expect(told).toContain("'blank' is not used: 15 of its 20 cells are blank")
})

test('a first column that counts but has a name of its own is used', () => {
  expect(roles(`day,y\n${rows(20, (i) => `${i},${i * 1.5}`)}`)).toMatchObject({ day: 'input number' })
  expect(roles(`PassengerId,x,y\n${rows(20, (i) => `${i + 1},${i % 4},${i * 1.5}`)}`)).toMatchObject({
    PassengerId: 'ignore number',
  })
})

test('blanks: inputs are filled, rows without label dropped; the classes of an input are kept in the recipe', () => {
  const { columns, notices } = suggest(`a,b,y\n${rows(20, (i) => `${i || ''},${i ? `w${i % 3}` : ''},c${i % 2}`)}`)
  expect(columns).toEqual([
    { name: 'a', role: 'input', kind: 'number', blanks: 'median', scaling: 'standardise' },
    { name: 'b', role: 'input', kind: 'class', classes: ['w0', 'w1', 'w2'], blanks: 'mostFrequent', scaling: 'none' },
    { name: 'y', role: 'label', kind: 'class', blanks: 'drop', scaling: 'none' },
  ])
  expect(notices.map(({ ja }) => ja)).toContain("'a' の空欄 1 個は、学習データの中央値で埋めます。")
})

test('headers of Neural Network Console name the variables', () => {
  const text = `y:種類,x__0:height,x__1:width,#memo,u\n${rows(12, (i) => `${i % 2},${i},${i * 2},m,${i % 3}`)}`
  expect(suggest(text).columns.map(({ name, role, variable }) => [name, role, variable])).toEqual([
    ['y:種類', 'label', undefined],
    ['x__0:height', 'input', undefined],
    ['x__1:width', 'input', undefined],
    ['u', 'input', 'u'],
  ])
})

test('several columns of y are predicted together as numbers', () => {
  const text = `x__0,x__1,y__0,y__1\n${rows(12, (i) => `${i},${i * 2},${i % 2},${i % 3}`)}`
  expect(roles(text)).toMatchObject({ y__0: 'label number', y__1: 'label number' })
})

test('a slip among numbers is reported, many words are another kind of column', () => {
  const slip = `a,y\n${rows(30, (i) => `${i === 9 ? 'O.5' : i},c${i % 2}`)}`
  expect(() => suggest(slip)).toThrow("'a.csv', row 11, column 'a': 'O.5' is not a number")
  const ticket = `ticket,x,y\n${rows(30, (i) => `${i % 4 ? i : `A/${i}`},${i},c${i % 2}`)}`
  expect(roles(ticket)).toMatchObject({ ticket: 'ignore class' })
})
