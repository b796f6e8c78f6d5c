// The checks on data whose faults are known, and on clean data, where they have to be silent.
import { afterAll, describe, expect, test } from 'vitest'
import type { DataSource, Recipe } from '../../../shared/data/document.ts'
import type { FindingKind } from '../../../shared/data/finding.ts'
import { Random } from '../../../shared/random.ts'
import { prepareRaw, readRaw, suggest } from '../index.ts'
import { hasRealData, pngOf, realData, TestFolder, withoutRealData } from '../testFiles.ts'
import { checkData } from './run.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

async function check(source: DataSource, change: (recipe: Recipe) => Recipe = (recipe) => recipe, at = folder.path) {
  const { document } = await suggest(source, at)
  const recipe = change(document.recipe)
  const raw = await readRaw({ ...document, recipe }, at)
  const prepared = await prepareRaw(raw, recipe, 1)
  const findings = (await checkData({ raw, recipe, prepared, isGenerated: source.kind === 'generator' }))!
  const of = (kind: FindingKind) => findings.filter((finding) => finding.kind === kind)
  return { findings, of, prepared, recipe }
}

const table = (name: string, header: string, rows: (i: number) => (string | number)[], count = 200) => {
  folder.write(name, [header, ...Array.from({ length: count }, (_, i) => rows(i).join(','))].join('\n'))
  return { kind: 'file' as const, path: name }
}

const random = new Random(7)
const noise = () => random.normal()
const kind = (i: number) => (i % 2 ? 'yes' : 'no')

/** Two columns that say a little, and a label. */
const clean = (i: number) => [noise() + (i % 2), noise() - (i % 2), kind(i)]

test('nothing is wrong with clean data', async () => {
  const { findings } = await check(table('clean.csv', 'a,b,label', clean))
  expect(findings).toEqual([])
})

test('too few samples, and of one class', async () => {
  const few = await check(table('few.csv', 'a,b,label', clean, 30))
  expect(few.of('tooFew').map(({ severity }) => severity)).toEqual(['warning', 'hint'])
  const rare = (i: number) => [noise(), noise(), i < 5 ? 'rare' : kind(i)]
  const found = (await check(table('rare.csv', 'a,b,label', rare))).of('tooFew')
  expect(found).toHaveLength(1)
  expect(found[0].text.en).toBe("One class has fewer than 10 training samples: 'rare (3)'.")
})

test('imbalance, with class weights as the remedy', async () => {
  const { of } = await check(table('unequal.csv', 'a,b,label', (i) => [noise(), noise(), i % 10 ? 'many' : 'few']))
  expect(of('imbalance')[0]).toMatchObject({ severity: 'warning', fixes: [{ classWeights: 'balanced' }] })
  expect(of('imbalance')[0].text.en).toContain("'many' has 144 training samples, 'few' only 16 (9.0 times fewer)")
})

test('blanks: the column can be ignored', async () => {
  const { of } = await check(table('blanks.csv', 'a,b,label', (i) => [i % 2 ? noise() : '', noise(), kind(i >> 1)]))
  expect(of('blanks').map(({ severity }) => severity)).toEqual(['warning'])
  expect(of('blanks')[0].text.en).toContain("'a' is blank in 100 of 200 rows (50 %)")
  expect(of('blanks')[0].fixes[0].recipe?.columns?.[0].role).toBe('ignore')
})

test('constant columns and row numbers', async () => {
  const source = table('useless.csv', 'a,b,place,number,label', (i) => [noise(), noise(), 5, 1000 + i, kind(i)])
  const { of } = await check(source, (recipe) => ({
    ...recipe,
    columns: recipe.columns?.map((column) => (column.role === 'ignore' ? { ...column, role: 'input' } : column)),
  }))
  expect(of('useless').map(({ text }) => text.en.slice(0, 8))).toEqual(["'place' ", "'number'"])
})

test('an outlier is named with its row, and can be left out', async () => {
  const { of } = await check(table('far.csv', 'a,b,label', (i) => [i === 17 ? 5000 : noise(), noise(), kind(i)]))
  const [found] = of('outliers')
  expect(found.text.en).toContain("'a': 1 value lies far from all others, such as 5000 (row 19)")
  expect(found.fixes[0].recipe).toEqual({ excluded: ['row 19'] })
})

test('rows that stand in training and in test', async () => {
  const rows = Array.from({ length: 100 }, (_, i) => clean(i))
  const { of, prepared } = await check(table('twice.csv', 'a,b,label', (i) => rows[i % 100]))
  const { training, validation, test } = prepared.split
  const held = [...validation, ...test].filter((sample) => training.includes((sample + 100) % 200))
  const [found] = of('duplicates')
  expect(found.severity).toBe('problem')
  expect(found.text.en).toContain(`${held.length} of 40 rows`)
  expect(found.fixes[0].recipe?.excluded).toHaveLength(held.length)
  expect(found.examples[0].samples[0] % 100).toBe(found.examples[0].samples[1] % 100)
})

test('the same inputs with different labels', async () => {
  const { of } = await check(table('contrary.csv', 'a,b,label', (i) => [i >> 1, (i >> 1) % 7, kind(i)]))
  expect(of('contradictions')[0].text.en).toContain('200 samples have the same inputs')
})

test('a column that says the label: numbers, words, and for a number its double', async () => {
  const source = table('leak.csv', 'a,b,code,word,label', (i) => [
    noise(),
    noise(),
    (i % 2) * 10 + noise(),
    i % 2 ? 'paid' : 'open',
    kind(i),
  ])
  const { of } = await check(source)
  expect(of('leak').map(({ text }) => text.en.split("'")[1])).toEqual(['code', 'word'])
  const numbers = await check(
    table('double.csv', 'a,b,twice,price', (i) => [noise(), noise(), 2 * i + 1, i + noise() / 100]),
  )
  expect(numbers.of('leak').map(({ text }) => text.en.split("'")[1])).toEqual(['twice'])
})

test('a test part that differs, where the rows are not stratified by the label', async () => {
  const { prepared, recipe } = await check(table('drift.csv', 'a,b,label', clean, 400))
  const raw = await readRaw({ name: 'd', source: { kind: 'file', path: 'drift.csv' }, recipe }, folder.path)
  if (raw.kind !== 'table' || raw.columns[0].kind !== 'number') throw new Error('a table of numbers')
  expect((await checkData({ raw, recipe, prepared }))?.filter((f) => f.kind === 'drift')).toEqual([])
  const moved = raw.columns[0].values.slice()
  for (const sample of prepared.split.test) moved[sample] += 3
  const other = { ...raw, columns: [{ ...raw.columns[0], values: moved }, ...raw.columns.slice(1)] }
  const found = (await checkData({ raw: other, recipe, prepared }))?.filter((f) => f.kind === 'drift')
  expect(found).toHaveLength(1)
  expect(found?.[0].text.en).toMatch(/^Training and test part differ .* in 'a' \(D = 0\.\d+, p/)
  expect(found?.[0].fixes[0].recipe?.split?.seed).toBe(2)
  // By time no seed changes anything: the column that drifts can be ignored.
  const timed = { ...recipe, split: { ...recipe.split, kind: 'time' as const } }
  const [byTime] = (await checkData({ raw: other, recipe: timed, prepared }))?.filter((f) => f.kind === 'drift') ?? []
  expect(byTime.remedy.en).toContain('different times')
  expect(byTime.fixes.map(({ label }) => label.en)).toEqual(["Ignore column 'a'"])
  expect(byTime.fixes[0].recipe?.columns?.find(({ name }) => name === 'a')?.role).toBe('ignore')
})

test('scales that differ by a thousand, unless they are standardised', async () => {
  const source = table('scale.csv', 'a,b,label', (i) => [noise(), noise() * 50_000, kind(i)])
  expect((await check(source)).of('scale')).toEqual([])
  const asIs = (recipe: Recipe): Recipe => ({
    ...recipe,
    columns: recipe.columns?.map((column) => ({ ...column, scaling: 'none' as const })),
  })
  const { of } = await check(source, asIs)
  expect(of('scale')[0].fixes[0].recipe?.columns?.map(({ scaling }) => scaling)).toEqual([
    'standardise',
    'standardise',
    'none',
  ])
})

test('pictures that were saved again a little brighter', async () => {
  for (let i = 0; i < 60; i++) {
    const drawn = drawing(i % 40)
    folder.write(`shapes/${i % 2 ? 'odd' : 'even'}/${i}.png`, i < 40 ? drawn(0) : drawn(6))
  }
  const { of, prepared } = await check({ kind: 'file', path: 'shapes' })
  const [found] = of('duplicates')
  const number = (name: string) => Number(/(\d+)\.png$/.exec(name)![1])
  expect(found.examples.length).toBeGreaterThan(0)
  for (const { names } of found.examples) expect(number(names[0]) % 40).toBe(number(names[1]) % 40)
  const { training, validation, test } = prepared.split
  const of40 = (sample: number) => number(prepared.dataset.sampleName(sample)) % 40
  const known = new Set(Array.from(training, of40))
  expect(found.fixes[0].recipe?.excluded).toHaveLength(
    [...validation, ...test].filter((s) => known.has(of40(s))).length,
  )
})

/** A picture of 24 × 24 of its own soft blobs. */
function drawing(seed: number): (brighter: number) => Uint8Array {
  const own = new Random(seed + 100)
  const blobs = Array.from({ length: 5 }, () => [own.uniform() * 24, own.uniform() * 24, 40 + own.uniform() * 150])
  return (brighter) =>
    pngOf(24, 24, (x: number, y: number) => {
      const light = blobs.reduce((sum, [bx, by, l]) => sum + l * Math.exp(-((x - bx) ** 2 + (y - by) ** 2) / 20), 10)
      const grey = Math.min(255, Math.round(light * (1 + brighter / 100) + brighter))
      return [grey, grey, grey]
    })
}

test('drawn digits and drawn points give no alarm', async () => {
  for (const generator of ['digits', 'spiral', 'circles', 'gaussians', 'sine', 'planeRegression']) {
    const { findings } = await check({ kind: 'generator', generator, count: 1000, seed: 1 })
    expect(findings.map(({ text }) => text.en)).toEqual([])
  }
})

describe.skipIf(!hasRealData)(`well-known data${withoutRealData}`, () => {
  test.each(['iris.csv', 'penguins.csv', 'mpg.csv', 'mnist-10k-images-idx3-ubyte.gz'])('%s', async (path) => {
    const { findings } = await check({ kind: 'file', path }, undefined, realData)
    expect(findings.filter(({ severity }) => severity !== 'hint').map(({ text }) => text.en)).toEqual([])
  })
})
