// ZIP files: every kind of source in them, names in Shift_JIS, the cache, cancelling, and what is refused.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { UserError } from '../../../shared/errors.ts'
import { apply, ImportCancelled, prepare, suggest, watchingImport } from '../index.ts'
import { idxOf, npyOf, pngOf, refusal, TestFolder, wavOf } from '../testFiles.ts'
import { usualLimits } from './entries.ts'
import { unpack } from './unpack.ts'
import { type TestEntry, zipOf } from './zipOf.ts'

const folder = new TestFolder()
const home = process.env.TSUMIKI_HOME
beforeEach(() => {
  process.env.TSUMIKI_HOME = `${folder.path}/home`
})
afterEach(() => {
  if (home === undefined) delete process.env.TSUMIKI_HOME
  else process.env.TSUMIKI_HOME = home
})
afterAll(() => folder.remove())

const zip = (name: string, entries: readonly TestEntry[]) => folder.write(name, zipOf(entries))
const suggested = async (name: string, entries: readonly TestEntry[]) => {
  zip(name, entries)
  return suggest({ kind: 'file', path: name }, folder.path)
}
const pictures = (under = '') =>
  ['red', 'blue'].flatMap((colour) =>
    [0, 1, 2, 3].map((i) => ({ name: `${under}${colour}/${i}.png`, data: pngOf(4, 4, [i, 9, 200]) })),
  )
const cache = () => readdirSync(`${folder.path}/home/.cache/unpacked`).sort()

test('a folder per class, within the folder that was packed; unpacked once', async () => {
  const clutter = [
    { name: '__MACOSX/data/._1.png', data: 'x' },
    { name: 'data/.DS_Store', data: 'x' },
  ]
  const { document, summary } = await suggested('pictures.zip', [{ name: 'data/' }, ...pictures('data/'), ...clutter])
  expect(summary).toMatchObject({ count: 8, outputs: 2, notices: [] })
  const { dataset, preprocessing } = await prepare(document, folder.path, 1)
  expect(dataset.sampleName(0)).toBe('blue/0.png')
  expect(cache()).toHaveLength(2)
  const evaluated = await apply(preprocessing, `${folder.path}/pictures.zip`)
  expect(evaluated.dataset.variables[0].values).toEqual(dataset.variables[0].values)
  folder.write('elsewhere/copy.zip', readFileSync(`${folder.path}/pictures.zip`))
  await unpack(`${folder.path}/elsewhere/copy.zip`)
  expect(cache()).toHaveLength(2)
})

test('tables, pictures named by a table, IDX, NPY and sounds', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => `${i},${i % 5},${i % 2}`)
  expect((await suggested('table.zip', [{ name: 'a.csv', data: ['a,b,y', ...rows].join('\n') }])).summary.count).toBe(
    12,
  )
  const listed = ['file,kind', ...pictures().map(({ name }) => `images/${name},${name.split('/')[0]}`)].join('\n')
  const both = await suggested('listed.zip', [...pictures('images/'), { name: 'list.csv', data: listed }])
  expect(both.document.recipe.columns?.[0]).toMatchObject({ name: 'file', kind: 'picture' })
  const idx = [
    { name: 'train-images-idx3-ubyte', data: idxOf([6, 2, 2], new Array(24).fill(7)) },
    { name: 'train-labels-idx1-ubyte', data: idxOf([6], [0, 1, 0, 1, 0, 1]) },
  ]
  expect((await suggested('idx.zip', idx)).summary).toMatchObject({ count: 6, outputs: 2 })
  const npy = [
    {
      name: 'x.npy',
      data: npyOf(
        '<f4',
        [9, 2],
        new Float32Array(18).map((_, i) => i),
      ),
    },
    { name: 'y.npy', data: npyOf('|u1', [9], Uint8Array.from([0, 1, 2, 0, 1, 2, 0, 1, 2])) },
  ]
  expect((await suggested('npy.zip', npy)).summary).toMatchObject({ count: 9, outputs: 3 })
  const sounds = ['a', 'b'].flatMap((kind) =>
    [0, 1, 2].map((i) => ({ name: `${kind}/${i}.wav`, data: wavOf(8000, [new Array(3000).fill(i / 9)]) })),
  )
  expect((await suggested('sounds.zip', sounds)).summary).toMatchObject({ count: 6, outputs: 2 })
})

test('names in UTF-8 without the flag, and in Shift_JIS', async () => {
  // 猫 and 表 (whose second byte is a backslash) in Shift_JIS.
  const [cat, table] = [Uint8Array.from([0x94, 0x4c]), Uint8Array.from([0x95, 0x5c])]
  const named = (word: Uint8Array, i: number) => Buffer.concat([word, Buffer.from(`/${i}.png`)])
  const entries = [0, 1, 2].flatMap((i) => [
    { name: named(cat, i), data: pngOf(2, 2, [i, 0, 0]) },
    { name: named(table, i), data: pngOf(2, 2, [0, i, 0]) },
    { name: `犬/${i}.png`, data: pngOf(2, 2, [0, 0, i]) },
  ])
  const { summary } = await suggested('japanese.zip', entries)
  expect(summary.variables[1].classes).toEqual(['犬', '猫', '表'].sort(new Intl.Collator('en').compare))
})

test('what was broken off or tidied away is unpacked again', async () => {
  const file = zip('again.zip', pictures('again/'))
  const unpacked = await unpack(file)
  rmSync(`${unpacked}/again/red/1.png`)
  expect(existsSync(`${await unpack(file)}/again/red/1.png`)).toBe(true)
  rmSync(`${unpacked}.json`)
  writeFileSync(`${unpacked}/again/red/2.png`, 'half')
  // Of a process that was killed: no process has this number.
  mkdirSync(`${unpacked}.999999999.partial/again`, { recursive: true })
  await unpack(file)
  expect(readFileSync(`${unpacked}/again/red/2.png`).length).toBe(pictures()[2].data.length)
  expect(cache().filter((name) => name.endsWith('.partial'))).toEqual([])
})

test('cancelled half-way, nothing is left', async () => {
  const file = zip(
    'cancelled.zip',
    Array.from({ length: 50 }, (_, i) => ({ name: `a/${i}.png`, data: pngOf(8, 8, [i, i, 99]) })),
  )
  const before = cache()
  const stop = new AbortController()
  stop.abort()
  await expect(watchingImport({ signal: stop.signal }, () => unpack(file))).rejects.toBeInstanceOf(ImportCancelled)
  expect(cache()).toEqual(before)
  expect(existsSync(await unpack(file))).toBe(true)
})

test.each<[string, readonly TestEntry[], string]>([
  ['escape.zip', [{ name: '../../evil.png', data: 'x' }], 'would be written outside its folder ("../../evil.png")'],
  ['windows.zip', [{ name: 'a\\..\\..\\evil', data: 'x' }], 'would be written outside its folder'],
  ['absolute.zip', [{ name: '/etc/passwd', data: 'x' }], 'would be written outside its folder'],
  ['drive.zip', [{ name: 'C:/evil', data: 'x' }], 'would be written outside its folder'],
  ['link.zip', [{ name: 'a/link', data: '/etc', mode: 0o120777 }], "holds a link ('a/link')"],
  ['locked.zip', [{ name: 'a.csv', data: 'x', flags: 1 }], 'is protected by a password'],
  ['method.zip', [{ name: 'a.csv', data: 'x', method: 12 }], 'cannot be read (method 12)'],
  [
    'twice.zip',
    [
      { name: 'a.csv', data: 'x' },
      { name: 'a.csv', data: 'y' },
    ],
    "holds two files of one name ('a.csv')",
  ],
  ['bomb.zip', [{ name: 'a.csv', data: 'x', size: 4e9 }], 'claims to unpack to'],
  ['lie.zip', [{ name: 'a.csv', data: 'x'.repeat(5000), size: 10 }], "'a.csv' in it is damaged"],
  ['wrong.zip', [{ name: 'a.csv', data: 'xyz', checksum: 7 }], "'a.csv' in it is damaged"],
  ['nested.zip', [{ name: 'set/inner.zip', data: zipOf(pictures()) }], 'holds ZIP files (inner.zip)'],
  ['empty.zip', [], "'empty.zip' holds no pictures and no sounds"],
])('%s is refused', async (name, entries, words) => {
  const text = await refusal(() => suggested(name, entries))
  expect(text.en).toContain(words)
  expect(text.en + text.ja).not.toContain('.cache')
  expect(cache().filter((each) => each.endsWith('.partial'))).toEqual([])
})

test('a truncated file and no ZIP at all', async () => {
  const whole = zipOf(pictures())
  for (const bytes of [
    whole.subarray(0, whole.length - 30),
    whole.subarray(0, 100),
    Buffer.from('PK'),
    new Uint8Array(0),
  ])
    expect((await refusal(() => unpack(folder.write('cut.zip', bytes)))).en).toContain(
      "'cut.zip' is a damaged or incomplete",
    )
  expect((await refusal(() => unpack(`${folder.path}/none.zip`))).en).toContain('There is no file or folder')
})

test('too many files, or too much in them', async () => {
  const file = zip('many.zip', pictures())
  expect((await refusal(() => unpack(file, { ...usualLimits, entries: 7 }))).en).toContain('holds 8 files; at most 7')
  expect((await refusal(() => unpack(file, { ...usualLimits, bytes: 100 }))).en).toContain('at most 0.0 GB')
})

test('no bytes make it fail but in words', async () => {
  const whole = zipOf(pictures())
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(whole.length), async (changes, cut) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, value] of changes) bytes[at] = value
      try {
        await unpack(folder.write('any.zip', cut % 3 ? bytes : bytes.subarray(0, cut)))
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
    { numRuns: 150 },
  )
})
