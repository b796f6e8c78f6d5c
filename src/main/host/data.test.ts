// Data over the socket: what is in it, sample by sample, as the project's document reads it.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestHost, TestWindow } from './testing/client.ts'

let running: Awaited<ReturnType<typeof startTestHost>>
let window: TestWindow
beforeAll(async () => {
  running = await startTestHost()
  window = await TestWindow.open(running.host)
})
afterAll(() => running.close())

/** 60 rows: a number, one with blanks, a class. */
const csv = [
  '長さ,幅,種',
  ...Array.from({ length: 60 }, (_, i) => `${i},${i % 10 ? i / 2 : ''},${i % 3 ? '犬' : '猫'}`),
]

async function projectOfTable(name: string): Promise<{ project: string; dataset: string }> {
  const data = join(running.home, `${name}.csv`)
  await writeFile(data, csv.join('\n'))
  const { path, document } = await window.ask('projects.create', { template: 'mlp', name, data })
  expect(document.datasets[0].source).toEqual({ kind: 'file', path: `${name}.csv` })
  return { project: path, dataset: document.datasets[0].name }
}

test('a table: columns with figures and histograms, classes in each part, rows', async () => {
  const of = await projectOfTable('table')
  const { columns, balance, split, task, label, count } = await window.ask('data.summary', of)
  expect([task, label, count]).toEqual(['classes', 'y', 60])
  expect(columns?.map(({ name, kind, blanks }) => [name, kind, blanks])).toEqual([
    ['長さ', 'number', 0],
    ['幅', 'number', 6],
    ['種', 'class', 0],
  ])
  expect(columns?.[0].numbers).toMatchObject({ min: 0, max: 59, mean: 29.5, histogram: new Array(20).fill(3) })
  expect(columns?.[2].classes).toEqual([
    { name: '犬', count: 40 },
    { name: '猫', count: 20 },
  ])
  expect(balance?.reduce((sum, part) => sum + part.training, 0)).toBe(split.training)
  expect(await window.ask('data.rows', { ...of, from: 58, count: 10 })).toEqual({
    total: 60,
    columns: ['長さ', '幅', '種'],
    rows: [
      ['58', '29', '犬'],
      ['59', '29.5', '犬'],
    ],
    names: ['row 60', 'row 61'],
  })
  const found = async (search: string) => {
    const { total, names } = await window.ask('data.rows', { ...of, search, from: 0, count: 2 })
    return [total, ...names]
  }
  expect(await found('猫')).toEqual([20, 'row 2', 'row 5'])
  // Full width, and the name of a row.
  expect(await found(' ２９．５ ')).toEqual([1, 'row 61'])
  expect(await found('ROW 61')).toEqual([1, 'row 61'])
  expect(await found('鳥')).toEqual([0])
})

test('a file that changed is read again', async () => {
  const of = await projectOfTable('changing')
  expect((await window.ask('data.summary', of)).count).toBe(60)
  await writeFile(join(running.home, 'changing.csv'), [...csv, '1,1,犬', '2,2,猫'].join('\n'))
  expect((await window.ask('data.summary', of)).count).toBe(62)
})

test('pictures: bytes of one class in one part, or of chosen samples', async () => {
  const { path: project, document } = await window.ask('projects.create', { template: 'lenet', name: 'digits' })
  const of = { project, dataset: document.datasets[0].name, variable: 'x' }
  const sevens = await window.ask('data.samples', { ...of, split: 'test', label: 7, from: 2, count: 5 })
  expect(sevens.values).toBeInstanceOf(Uint8Array)
  expect(sevens.values).toHaveLength(5 * 28 * 28)
  expect([...sevens.labels]).toEqual(new Array(5).fill(7))
  expect(sevens.splits).toEqual(new Array(5).fill('test'))
  const named = await window.ask('data.samples', { ...of, search: 'digits #12', from: 0, count: 5 })
  expect(named.total).toBeGreaterThan(100)
  expect(named.names.every((name) => name.includes('#12'))).toBe(true)
  const indices = [...sevens.indices].reverse()
  const chosen = await window.ask('data.samples', { ...of, indices, from: 0, count: 5 })
  expect([...chosen.indices]).toEqual(indices)
  expect(chosen.values.subarray(0, 784)).toEqual(sevens.values.subarray(4 * 784))
})

test('a proposal for a file, and what is wrong with one', async () => {
  const path = join(running.home, 'proposed.csv')
  await writeFile(path, csv.join('\n'))
  const { document, summary } = await window.ask('data.suggest', { path })
  expect(document.recipe.columns?.find(({ role }) => role === 'label')?.name).toBe('種')
  expect(summary.columns).toHaveLength(3)
  await writeFile(path, 'a,b\n')
  await expect(window.ask('data.suggest', { path })).rejects.toMatchObject({ defect: false })
})

test('a proposal follows what the user wishes for', async () => {
  const path = join(running.home, 'wished.csv')
  await writeFile(path, csv.join('\n'))
  const predicted = await window.ask('data.suggest', { path, wish: { label: '長さ', task: 'numbers' } })
  expect(predicted.summary.task).toBe('numbers')
  const { document, summary } = await window.ask('data.suggest', {
    path,
    wish: { label: '長さ', series: { length: 5, horizon: 2 } },
  })
  expect(document.recipe.series).toMatchObject({ length: 5, horizon: 2, outputs: ['長さ'] })
  expect(summary.variables[0].shape[0]).toBe(5)
})

test('numbers to predict are told in their own units, though they are trained scaled', async () => {
  const data = join(running.home, 'units.csv')
  await writeFile(data, csv.join('\n'))
  const wish = { label: '長さ', task: 'numbers' as const }
  const { path, document } = await window.ask('projects.create', {
    template: 'regression-mlp',
    name: 'units',
    data,
    wish,
  })
  const of = { project: path, dataset: document.datasets[0].name }
  const { variables, label } = await window.ask('data.summary', of)
  expect(variables.find(({ name }) => name === label)?.deviations?.[0]).toBeGreaterThan(10)
  const { labels } = await window.ask('data.samples', { ...of, variable: 'x', from: 0, count: 60 })
  labels.forEach((value, i) => {
    expect(value).toBeCloseTo(i, 3)
  })
})

test('a file that is changed on the disk is told once', async () => {
  const of = await projectOfTable('watched')
  await window.ask('data.summary', of)
  await writeFile(join(running.home, 'watched.csv'), [...csv, '1,1,犬'].join('\n'))
  await window.hears('dataChanged', ({ project }) => project === of.project)
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect(window.told.filter(({ told }) => 'dataset' in told && told.project === of.project)).toHaveLength(1)
  expect((await window.ask('data.summary', of)).count).toBe(61)
})

test('what is wrong with the data, as the project trains it', async () => {
  const data = join(running.home, 'unequal.csv')
  const rows = Array.from({ length: 200 }, (_, i) => `${(i * 37) % 101},${(i * 53) % 97},${i % 10 ? 'many' : 'few'}`)
  await writeFile(data, ['a,b,kind', ...rows].join('\n'))
  const { path: project, document } = await window.ask('projects.create', { template: 'mlp', name: 'u', data })
  const of = { project, dataset: document.datasets[0].name }
  const found = await window.ask('data.checks', { ...of, job: '1' })
  expect(found?.map(({ kind, severity }) => [kind, severity])).toEqual([['imbalance', 'warning']])
  const training = { ...document.training, classWeights: 'balanced' as const }
  await window.ask('projects.save', { path: project, document: { ...document, training } })
  expect((await window.ask('data.checks', { ...of, job: '2' }))?.map(({ severity }) => severity)).toEqual(['hint'])
})

test('correlations and a projection', async () => {
  const of = await projectOfTable('explored')
  const { names, values } = await window.ask('data.correlations', of)
  expect(names).toEqual(['長さ', '幅'])
  expect([...values].map((value) => value.toFixed(3))).toEqual(['1.000', '1.000', '1.000', '1.000'])
  const { points, explained, indices, labels } = await window.ask('data.projection', of)
  expect([points.length, indices.length, labels.length]).toEqual([120, 60, 60])
  // The two columns go together but for the blanks that were filled.
  expect(explained[0]).toBeGreaterThan(0.9)
  expect(explained[0] + explained[1]).toBeCloseTo(1, 4)
})
