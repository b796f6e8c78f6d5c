// Any recipe over a table that holds a bit of everything: prepared or refused in words, and the same twice.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { ColumnRecipe, Recipe } from '../../shared/data/document.ts'
import { UserError } from '../../shared/errors.ts'
import { anyRecipe } from '../../shared/testing/anyRecipe.ts'
import { prepare } from './index.ts'
import { pngOf, TestFolder } from './testFiles.ts'
import { fingerprintOf } from './testFingerprint.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

const names = ['数', '穴', '語', '日付', '組', '文', '部分', '画像']

folder.write('絵/0.png', pngOf(4, 4, [200, 0, 0]))
folder.write('絵/1.png', pngOf(4, 4, [0, 200, 0]))
folder.write(
  'a.csv',
  [
    names.join(','),
    ...Array.from({ length: 40 }, (_, i) =>
      [
        (i * 7) % 13,
        i % 9 === 4 ? '' : i % 17 === 3 ? 'x' : i / 4,
        ['猫', '犬', '鳥'][i % 3],
        `2026/3/${(i % 28) + 1}`,
        `g${i % 5}`,
        i % 2 ? 'とても良い' : 'まあまあ',
        ['学習', '検証', 'テスト'][i % 3],
        `絵/${i % 2}.png`,
      ].join(','),
    ),
  ].join('\n'),
)

/** Most of it as it should be. */
const column = (name: string, kinds: readonly ColumnRecipe['kind'][]): fc.Arbitrary<ColumnRecipe> =>
  fc.record({
    name: fc.constant(name),
    role: fc.constantFrom('input', 'ignore'),
    kind: fc.constantFrom(...kinds),
    blanks: fc.constantFrom('drop', 'mean', 'median', 'mostFrequent', 'value'),
    fill: fc.constant(3),
    scaling: fc.constantFrom('standardise', 'none'),
  })
const label: ColumnRecipe = { name: '語', role: 'label', kind: 'class', blanks: 'drop', scaling: 'none' }
const sensible = fc
  .tuple(
    anyRecipe(names),
    column('穴', ['number']),
    column('組', ['class', 'text']),
    column('画像', ['picture', 'class']),
    fc.boolean(),
  )
  .map(([{ split, excluded }, hole, group, picture, drops]): Recipe => {
    const number: ColumnRecipe = { name: '数', role: 'input', kind: 'number', blanks: 'drop', scaling: 'standardise' }
    const pictures: ColumnRecipe = { ...picture, variable: 'z' }
    const columns = [number, hole, { ...group, variable: group.kind === 'text' ? 'text' : 'x' }, pictures, label]
    return { columns, excluded, badCells: drops ? 'drop' : 'stop', split: { ...split, ratio: [8, 1, 1] } }
  })

test('prepared or refused in words, and the same bytes a second time', async () => {
  let prepared = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyRecipe(names), sensible), fc.integer({ min: 0, max: 99 }), async (recipe, seed) => {
      const document = { name: 'Data', source: { kind: 'file' as const, path: 'a.csv' }, recipe }
      const work = async () => {
        try {
          return fingerprintOf(await prepare(document, folder.path, seed))
        } catch (error) {
          if (error instanceof UserError) return error.text.en
          throw error
        }
      }
      const first = await work()
      expect(await work()).toBe(first)
      if (/^[0-9a-f]{64}$/.test(first)) prepared++
    }),
    { numRuns: 400 },
  )
  expect(prepared).toBeGreaterThan(20)
})
