// What is promised of tables, by the command line as a person types it: from a file as it is to figures on the test data.
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { npyOf, pngOf, wavOf } from '../src/main/data/testFiles.ts'
import { Random } from '../src/shared/random.ts'
import { skipNote } from '../src/shared/testing/skipNote.ts'
import { type JsonLine, Workshop } from './cli/tsumiki.ts'
import { flowers, inShiftJis } from './editor/flowers.ts'
import { withHoles } from './holes.ts'

const data = resolve('../shared/data')
const hasData = existsSync(data)
const withoutData = skipNote(hasData, 'the folder ../shared/data is not here')

let workshop: Workshop
beforeAll(async () => {
  workshop = await Workshop.open()
})
afterAll(() => workshop.close())

/** The scores on the test part after `new` and `train`, and the run. */
async function trained(name: string, ...args: string[]): Promise<{ test: JsonLine; run: string }> {
  await workshop.json('new', `${name}.tsumiki`, '--data', `${name}.csv`, ...args)
  return train(name)
}

async function train(name: string, ...settings: string[]): Promise<{ test: JsonLine; run: string }> {
  return (await workshop.json('train', `${name}.tsumiki`, '--threads', '1', ...settings)).at(-1)
}

describe.skipIf(!hasData)(`real tables${withoutData}`, () => {
  test('penguins.csv (blanks, words): macro F of at least 0.95', async () => {
    await copyFile(`${data}/penguins.csv`, workshop.path('penguins.csv'))
    const { test: scores } = await trained('penguins', '--template', 'mlp', '--label', 'species')
    expect(scores.macro.fMeasure).toBeGreaterThanOrEqual(0.95)
  })

  test('flights.csv as windows: better than repeating last year’s month, both errors shown', async () => {
    await copyFile(`${data}/flights.csv`, workshop.path('flights.csv'))
    const { test: scores, run } = await trained('flights', '--template', 'forecast', '--windows', '12')
    const lastYear = scores.baselines.find(({ rule }: JsonLine) => rule.rows === 12)
    expect(scores.rmse).toBeLessThan(lastYear.rmse)
    const { stdout } = await workshop.tsumiki('evaluate', run)
    expect(stdout).toMatch(/this model +[\d.]+ +[\d.]+\n.*\nas 12 rows before \(last season\) +[\d.]+ +[\d.]+/)
  })

  test('air-quality.csv with blanks: the CO forecast beats persistence', async () => {
    await workshop.write('air.csv', withHoles(await readFile(`${data}/air-quality.csv`, 'utf8')))
    const { test: scores } = await trained('air', '--template', 'forecast', '--windows', '24', '--label', 'CO(GT)')
    const persistence = scores.baselines.find(({ rule }: JsonLine) => rule.kind === 'persistence')
    expect(persistence.count).toBeGreaterThan(100)
    expect(scores.rmse).toBeLessThan(persistence.rmse)
  })
})

test('a Shift_JIS table with Japanese headers and labels, to the confusion matrix', async () => {
  await workshop.write('花.csv', inShiftJis(flowers(['長さ', '幅', '品種'], ['バラ', 'チューリップ', 'ユリ'])))
  const { test: scores, run } = await trained('花', '--template', 'mlp', '--label', '品種')
  expect(scores.macro.fMeasure).toBeGreaterThan(0.9)
  const { stdout } = await workshop.tsumiki('evaluate', run, '--lang', 'ja')
  expect(stdout).toContain('混同行列')
  expect(stdout).toMatch(/チューリップ +バラ +ユリ +再現率/)
})

test('a bad cell among 300,000 rows is named, or its row left out', async () => {
  const rows = Array.from(
    { length: 300_000 },
    (_, i) => `${i % 97},${i === 287_654 ? '12..5' : (i * 7) % 13},${'ab'[i % 2]}`,
  )
  await workshop.write('long.csv', `v,測定値,kind\n${rows.join('\n')}\n`)
  const args = ['new', 'long.tsumiki', '--template', 'mlp', '--data', 'long.csv', '--label', 'kind']
  expect(await workshop.refused(1, args)).toContain("'long.csv', row 287656, column '測定値': '12..5' is not a number")
  const [made] = await workshop.json(...args, '--bad-cells', 'drop')
  expect(made).toMatchObject({ samples: 299_999, notices: [expect.stringContaining('row 287656')] })
})

test.each(['picture', 'matrix', 'array', 'sound'])(
  'a dataset of Neural Network Console: each cell names a %s',
  async (kind) => {
    const random = new Random(1)
    const values = (count: number, high: number) => Array.from({ length: count }, () => high + 0.2 * random.uniform())
    const files: Record<string, (high: number) => [string, string | Uint8Array]> = {
      picture: (high) => ['png', pngOf(8, 8, [200 * high + 20, 20, 20])],
      matrix: (high) => ['csv', `${values(3, high)}\r\n${values(3, high)}\r\n`],
      array: (high) => ['npy', npyOf('<f4', [2, 3], Float32Array.from(values(6, high)))],
      sound: (high) => ['wav', wavOf(8000, [Array.from({ length: 2000 }, (_, t) => Math.sin((0.3 + high) * t) / 2)])],
    }
    await mkdir(workshop.path(kind), { recursive: true })
    const rows = ['x:data,y:label']
    for (let i = 0; i < 48; i++) {
      const [extension, content] = files[kind](i % 2)
      await workshop.write(`${kind}/${i}.${extension}`, content)
      rows.push(`${i % 3 ? './' : '.\\'}${kind}${i % 3 ? '/' : '\\'}${i}.${extension},${i % 2}`)
    }
    await workshop.write(`${kind}.csv`, rows.join('\r\n'))
    const template = { picture: 'cnn', sound: 'sounds' }[kind] ?? 'mlp'
    await workshop.json('new', `${kind}.tsumiki`, '--data', `${kind}.csv`, '--template', template, '--label', 'y:label')
    const { test: scores } = await train(kind, '--epochs', '15')
    expect(scores.accuracy).toBeGreaterThan(0.7)
  },
)
