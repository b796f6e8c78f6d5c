// Real files, where they lie beside the repository: read without any option but the label.
import { describe, expect, test } from 'vitest'
import { prepare, suggest } from './index.ts'
import { hasRealData, realData, withoutRealData } from './testFiles.ts'

async function read(path: string, label?: string) {
  const { document, summary } = await suggest({ kind: 'file', path }, realData, { label })
  return { document, summary, prepared: await prepare(document, realData, 1) }
}

describe.skipIf(!hasRealData)(`real data${withoutRealData}`, () => {
  test('iris', async () => {
    const { summary, prepared } = await read('iris.csv')
    expect(summary).toMatchObject({ count: 150, task: 'classes', outputs: 3 })
    expect(summary.variables.map(({ shape }) => shape)).toEqual([[4], [1]])
    expect(Object.values(prepared.split).map(({ length }) => length)).toEqual([120, 15, 15])
  })

  test('penguins: blanks filled, words one-hot', async () => {
    const { summary } = await read('penguins.csv')
    expect(summary).toMatchObject({ count: 344, task: 'classes', outputs: 3 })
    expect(summary.variables[0].features).toContain('sex=FEMALE')
  })

  test('mpg: names ignored, origin one-hot, horsepower filled', async () => {
    const { document, summary } = await read('mpg.csv', 'mpg')
    expect(summary).toMatchObject({ count: 398, task: 'numbers', outputs: 1 })
    expect(summary.variables[0].features).toEqual(
      'cylinders displacement horsepower weight acceleration model_year origin=europe origin=japan origin=usa'.split(
        ' ',
      ),
    )
    expect(document.recipe.columns?.find(({ name }) => name === 'name')?.role).toBe('ignore')
    expect(summary.notices.map(({ en }) => en).join()).toContain("'horsepower': 6 blanks are filled with the median")
  })

  test('air quality: row numbers and dates are left out', async () => {
    const { summary } = await read('air-quality.csv')
    expect(summary.variables.map(({ features }) => features)).toEqual([['CO(GT)', 'NO2(GT)'], ['RH']])
  })

  test('ten thousand digits', async () => {
    const { summary, prepared } = await read('mnist-10k-images-idx3-ubyte.gz')
    expect(summary).toMatchObject({ count: 10_000, task: 'classes', outputs: 10 })
    expect(prepared.dataset.variables[0].shape).toEqual([1, 28, 28])
    expect(Object.values(prepared.split).map(({ length }) => length)).toEqual([8000, 1000, 1000])
  })

  test('a folder with one pair of IDX files is enough', async () => {
    expect((await read('.')).summary.count).toBe(10_000)
  })
})
