// Tables as windows of time series: what goes in, what is predicted, blanks, groups, parts, new data, simple rules.
import { afterAll, describe, expect, test } from 'vitest'
import { baselineReports } from '../../../shared/evaluation/baselines.ts'
import { apply, type PreparedData, prepare, suggest } from '../index.ts'
import type { SeriesOptions } from '../suggest/series.ts'
import { hasRealData, realData, refusal, TestFolder, withoutRealData } from '../testFiles.ts'
import { fillBlanks } from './encode.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

async function windows(path: string, series: SeriesOptions, label?: string, from = folder.path) {
  const { document, summary } = await suggest({ kind: 'file', path }, from, { series, label })
  return { document, summary, prepared: await prepare(document, from, 1) }
}

/** The values of a sample in the data's own units, row by row. */
function sample({ dataset, preprocessing }: PreparedData, variable: number, index: number): number[] {
  const { values, shape } = dataset.variables[variable]
  const fitted = preprocessing.variables[variable]
  if (fitted.kind !== 'window' && fitted.kind !== 'table') throw new Error('not of a table')
  const size = shape.reduce((a, b) => a * b)
  return Array.from(values.subarray(index * size, (index + 1) * size), (value, i) => {
    const column = fitted.columns[i % fitted.columns.length]
    return column.kind === 'number' ? Math.round((value * column.deviation + column.mean) * 1000) / 1000 + 0 : value
  })
}

const rising = (count: number) => Array.from({ length: count }, (_, i) => i * 10 + (i % 3) * 7)
const lines = (values: readonly (number | string)[]) => `v,w\n${values.map((v) => `${v},a`).join('\n')}\n`

test('windows hold consecutive rows, the oldest first, and predict the row at the horizon', async () => {
  folder.write('a.csv', lines(rising(60)))
  const { prepared } = await windows('a.csv', { length: 4, horizon: 2, step: 3 }, 'v')
  expect(prepared.variables.map(({ shape }) => shape)).toEqual([[4, 1], [1]])
  const all = rising(60)
  expect(sample(prepared, 0, 0)).toEqual(all.slice(0, 4))
  expect(sample(prepared, 1, 0)).toEqual([all[5]])
  expect(sample(prepared, 0, 1)).toEqual(all.slice(3, 7))
  expect(prepared.dataset.sampleName(0)).toBe('row 7')
})

test('scaled by what the training windows hold, and by nothing after them', async () => {
  folder.write('b.csv', lines([...rising(80), ...Array(40).fill(1e6), ...Array.from({ length: 40 }, (_, i) => i)]))
  const { prepared } = await windows('b.csv', { length: 5 }, 'v')
  const [x] = prepared.preprocessing.variables
  if (x.kind !== 'window' || x.columns[0].kind !== 'number') throw new Error('not a window')
  const last = Math.max(...prepared.split.training)
  const seen = [...rising(80), ...Array(40).fill(1e6), ...Array.from({ length: 40 }, (_, i) => i)].slice(0, last + 6)
  expect(x.columns[0].mean).toBeCloseTo(seen.reduce((a, b) => a + b) / seen.length, 6)
})

test.each(['text', 'picture', 'sound', 'array'] as const)('a column of %s has no place in a window', async (kind) => {
  folder.write('own.csv', lines(rising(60)))
  const { document } = await windows('own.csv', { length: 4 }, 'v')
  const { recipe } = document
  recipe.series!.inputs = ['v', 'w']
  recipe.columns = [...recipe.columns!.filter(({ name }) => name !== 'w'), { name: 'w', role: 'input', kind } as never]
  const { en, ja } = await refusal(() => prepare(document, folder.path, 1))
  expect(en).toContain("'w' is a column of ")
  expect(ja).toContain("'w' は")
})

test('rows are put in the order of dates in any form, and each series stays by itself', async () => {
  const days = ['2026年1月3日', '2026/1/1', '2026-01-02', '2026-01-04 00:00', '2026.1.5', '２０２６/1/6']
  const rows = ['A', 'B'].flatMap((name, k) =>
    days.map(
      (day) =>
        `${name},${day},${Number(/(\d+)\D*$/.exec(day.replace(' 00:00', ''))![1]) + 100 * k + (k ? 0 : 0.5 * Number(day.length % 2))}`,
    ),
  )
  folder.write('c.csv', `shop,day,sales\n${rows.join('\n')}\n`)
  const { prepared, document } = await windows('c.csv', { length: 2, group: 'shop', time: 'day' }, 'sales')
  expect(document.recipe.series).toMatchObject({ inputs: ['sales'], outputs: ['sales'] })
  expect(prepared.dataset.count).toBe(8)
  expect(sample(prepared, 0, 4)).toEqual([101, 102])
  expect(sample(prepared, 1, 4)).toEqual([103])
})

test('blanks are filled inside a window; windows without a value to predict are left out and counted', async () => {
  const values: (number | string)[] = rising(40)
  values[10] = ''
  folder.write('d.csv', lines(values))
  const { prepared, summary } = await windows('d.csv', { length: 3 }, 'v')
  expect(summary.notices.map(({ en }) => en).join()).toContain("'d.csv': 1 of 37 windows is left out because of blanks")
  const all = rising(40)
  // Rows 9 to 11, the middle one blank.
  const middle = [...Array(prepared.dataset.count).keys()].find((i) => sample(prepared, 0, i)[0] === all[9])!
  expect(sample(prepared, 0, middle)).toEqual([all[9], (all[9] + all[11]) / 2, all[11]])
  const first = sample(prepared, 0, middle + 1)
  expect(first).toEqual([all[11], all[11], all[12]])
})

test('a line between known values, the nearest one at the ends; or the last one', () => {
  const fill = (interpolate: boolean) => {
    const values = Float32Array.of(Number.NaN, 2, Number.NaN, Number.NaN, 8, Number.NaN)
    fillBlanks(values, 0, 1, 6, interpolate)
    return [...values]
  }
  expect(fill(true)).toEqual([2, 2, 4, 6, 8, 8])
  expect(fill(false)).toEqual([2, 2, 2, 2, 8, 8])
})

test('new data: every window, and for prediction the one after the end', async () => {
  folder.write('e.csv', lines(rising(60)))
  const { prepared } = await windows('e.csv', { length: 4, horizon: 2 }, 'v')
  folder.write('new.csv', lines(rising(10)))
  const file = `${folder.path}/new.csv`
  const evaluated = await apply(prepared.preprocessing, file)
  expect(evaluated.dataset.count).toBe(5)
  const predicted = await apply(prepared.preprocessing, file, { labelsOptional: true })
  expect(predicted.dataset.count).toBe(7)
  expect(predicted.dataset.sampleName(6)).toBe('row 13')
  expect([...predicted.dataset.variables[0].values.subarray(0, 20)]).toEqual([
    ...evaluated.dataset.variables[0].values.subarray(0, 20),
  ])
})

test('simple rules know the last value and that of a season before', async () => {
  folder.write('f.csv', lines(Array.from({ length: 90 }, (_, i) => Math.sin((i * Math.PI) / 3) * 10 + i)))
  const { prepared, document } = await windows('f.csv', { length: 4, horizon: 2, season: 6 }, 'v')
  expect(document.recipe.series?.season).toBe(6)
  const [persistence, seasonal] = prepared.dataset.baselines!
  const truth = Float32Array.from({ length: prepared.dataset.count }, (_, i) => sample(prepared, 1, i)[0])
  expect(persistence.values[0]).toBeCloseTo(Math.sin(Math.PI) * 10 + 3, 4)
  expect(seasonal.values[0]).toBeNaN()
  const reports = baselineReports(
    prepared.dataset.baselines!,
    prepared.split.test,
    Float32Array.from(prepared.split.test, (i) => truth[i]),
    1,
  )
  expect(reports[1].numbers[0].mae).toBeCloseTo(6, 2)
})

test.each([
  [
    { length: 30, horizon: 20 },
    'a window of 30 rows and the row 20 after it need 50 rows in a row, but there are only 40',
  ],
  [{ length: 3, group: 'nobody' }, "has no column 'nobody'"],
  [{ length: 3, time: 'w' }, "row 2, column 'w': 'soon' is no date or time that can be read"],
])('what cannot be is said: %j', async (series, sentence) => {
  folder.write(
    'g.csv',
    `w,v\n${rising(40)
      .map((v) => `soon,${v}`)
      .join('\n')}`,
  )
  const text = await refusal(() => windows('g.csv', series, 'v'))
  expect(text.en).toContain(sentence)
})

describe.skipIf(!hasRealData)(`real series${withoutRealData}`, () => {
  test('flights: a year of months predicts the next, compared with the same month of the year before', async () => {
    const { document, prepared } = await windows('flights.csv', { length: 12 }, undefined, realData)
    expect(document.recipe.series).toEqual({
      length: 12,
      step: 1,
      horizon: 1,
      season: 12,
      inputs: ['passengers'],
      outputs: ['passengers'],
    })
    expect(Object.values(prepared.split).map(({ length }) => length)).toEqual([86, 11, 11])
    const { test: last } = prepared.split
    const truth = Float32Array.from(last, (i) => sample(prepared, 1, i)[0])
    const [, seasonal] = baselineReports(prepared.dataset.baselines!, last, truth, 1)
    expect(seasonal.rule).toEqual({ kind: 'seasonal', rows: 12 })
    expect(seasonal.numbers[0].rmse).toBeCloseTo(50.1, 1)
  })

  test('air quality: hours in the order of their times', async () => {
    const { document, prepared } = await windows('air-quality.csv', { length: 24 }, 'CO(GT)', realData)
    expect(document.recipe.series).toMatchObject({ time: 'Date_Time', season: 24, inputs: ['CO(GT)', 'NO2(GT)', 'RH'] })
    expect(prepared.variables[0].shape).toEqual([24, 3])
  })
})
