// Dates of whole columns: one order of day and month, years that go on, rows in the order of time whatever their form.
import { afterAll, expect, test } from 'vitest'
import { columnTimes, holdsDates } from './dateColumn.ts'
import { suggest } from './index.ts'
import { parseTable } from './readers/csv.ts'
import { TestFolder } from './testFiles.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

const read = (cells: readonly string[]) => {
  const [column] = parseTable(`d,v\n${cells.map((cell) => `"${cell}",1`).join('\n')}\n`, 'a.csv').columns
  const { times, notices, wrong } = columnTimes(column)
  return { days: [...times].map((time) => time - times[0]), said: notices.map(({ en }) => en).join(' '), wrong, column }
}

test('a day beyond the 12th says which number is the day', () => {
  expect(read(['1/2/2026', '13/2/2026'])).toMatchObject({
    days: [0, 12],
    said: expect.stringContaining('day/month/year'),
  })
  expect(read(['2/1/2026', '2/13/2026'])).toMatchObject({
    days: [0, 12],
    said: expect.stringContaining('month/day/year'),
  })
})

test('else the order in which the file goes forward does; the months of the year when nothing tells', () => {
  expect(read(['1/3/2026', '2/3/2026', '1/4/2026', '2/4/2026']).said).toContain(
    'day/month/year: 1/3/2026 is 2026-03-01',
  )
  expect(read(['3/1/2026', '3/2/2026', '4/1/2026', '4/2/2026']).said).toContain(
    'month/day/year: 3/1/2026 is 2026-03-01',
  )
})

test('years that are left out go on where the rows are in order, and are one year where they are not', () => {
  expect(read(['12月30日', '12月31日', '1月1日', '1月2日']).days).toEqual([0, 1, 2, 3].map((day) => day + 0))
  expect(read(['3月2日', '3月1日', '12月31日', '1月1日']).days).toEqual([0, -1, 304, -61])
})

test('numbers such as 20260301 are days; years and amounts are numbers', () => {
  expect(read(['20260228', '20260301'])).toMatchObject({ days: [0, 1] })
  for (const cells of [
    ['2025', '2026'],
    ['20260228', '20260299'],
    ['20260228', '20260228'],
    ['1', '2'],
  ])
    expect(holdsDates(read(cells).column)).toBe(false)
})

const forms: Record<string, (date: Date) => string> = {
  '2026/3/1': (date) => `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`,
  '1.3.2026': (date) => `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`,
  令和8年3月1日: (date) => `令和${date.getUTCFullYear() - 2018}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`,
  '3月1日': (date) => `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`,
  '3/1/2026': (date) => `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`,
  '20260301': (date) => date.toISOString().slice(0, 10).replaceAll('-', ''),
  ISO: (date) => date.toISOString(),
}

test.each(Object.entries(forms))('a shuffled table is put in order by dates such as %s', async (name, form) => {
  const days = Array.from({ length: 120 }, (_, i) => (i * 37) % 120)
  const rows = days.map((day) => `${form(new Date(Date.UTC(2026, 2, 1 + day)))},${Math.sin(day) + 2}`)
  const file = `${Object.keys(forms).indexOf(name)}.csv`
  folder.write(file, `いつ,値\n${rows.join('\n')}\n`)
  const { document } = await suggest({ kind: 'file', path: file }, folder.path, { series: { length: 7 }, label: '値' })
  expect(document.recipe.series).toMatchObject({ time: 'いつ', season: 7, inputs: ['値'] })
})
