// Data that cannot be used: each ends in a sentence that names the file, the place and what to do.
import { mkdirSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DataSource } from '../../shared/data/document.ts'
import { UserError } from '../../shared/errors.ts'
import { prepare, suggest } from './index.ts'
import { plan } from './plan.ts'
import { parseTable } from './readers/csv.ts'
import { suggestColumns } from './suggest/columns.ts'
import { idxOf, refusal, TestFolder } from './testFiles.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

const rows = (count: number, row: (index: number) => string) =>
  `${Array.from({ length: count }, (_, i) => row(i)).join('\n')}\n`

beforeAll(() => {
  const good = rows(20, (i) => `${i},${i * 2},c${i % 2}`)
  mkdirSync(`${folder.path}/folder.csv`)
  const files: Record<string, string | Uint8Array> = {
    'empty.csv': '',
    'blank.csv': '\n\n \n',
    'header.csv': 'a,b,y\n',
    'short.csv': `a,b,y\n1,2,c0\n3,4\n${good}`,
    'long.csv': `a,b,y\n${good}1,2,3,c0\n`,
    'word.csv': `a,b,y\n${good}7,x7,c0\n`,
    'infinite.csv': `a,b,y\n1,2,c0\n3,-Infinity,c1\n${good}`,
    'nan.csv': `a,b,y\n1,2,c0\n3,NaN,c1\n${good}`,
    'huge.csv': `a,b,y\n1,1e999,c0\n${good}`,
    'good.csv': `height,width,kind\n${good}`,
    'twice.csv': `a,b,a\n${good}`,
    'one.csv': `a,b,y\n${rows(20, (i) => `${i},${i * 2},c0`)}`,
    'same.csv': `a,b,y\n${rows(20, (i) => `${i},${i * 2},4.5`)}`,
    'many.csv': `a,b,y\n${rows(20, (i) => `${i},${i * 2},c${i}`)}`,
    'few.csv': 'a,y\n1,c0\n2,c1\n',
    'dropped.csv': `a,y\n${rows(9, (i) => `${i},`)}`,
    'useless.csv': `note,y\n${rows(20, (i) => `n${i},c${i % 2}`)}`,
    'open.csv': `a,b,y\n1,2,c0\n"3,4,c1\n${good}`,
    'book.xls': 'PK',
    'song.mp3': 'ID3',
    'book.csv': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]),
    'labels-idx1-ubyte': idxOf([3], [1, 2, 3]),
    'broken/c0/1.png': 'no picture',
  }
  for (const [name, content] of Object.entries(files)) folder.write(name, content)
})

const cases: [string, string | undefined, string, string][] = [
  ['missing.csv', undefined, "There is no file or folder '", 'というファイルやフォルダーはありません'],
  ['good.csv/a.csv', undefined, "There is no file or folder '", 'パスのつづりを確かめて'],
  [
    'folder.csv',
    undefined,
    "folder.csv' holds no pictures and no sounds. Make one folder per class",
    '画像も音声もありません',
  ],
  ['empty.csv', undefined, "'empty.csv' is empty (0 bytes). Save the data again", '「empty.csv」は空です'],
  ['blank.csv', undefined, "'blank.csv' holds only blank lines. Write the names", '空行だけです'],
  [
    'header.csv',
    undefined,
    "'header.csv' has a header (row 1) and no data below it. Add rows",
    '見出し（1 行目）しかなく',
  ],
  [
    'short.csv',
    undefined,
    "'short.csv', row 3: it has 2 cells, but the header has 3",
    '3 行目のセルは 2 個ですが、見出しは 3 個',
  ],
  ['long.csv', undefined, "'long.csv', row 22: it has 4 cells, but the header has 3", '22 行目のセルは 4 個'],
  [
    'word.csv',
    undefined,
    "'word.csv', row 22, column 'b': 'x7' is not a number. Correct",
    "22 行目、'b' 列の 'x7' は数値ではありません",
  ],
  [
    'infinite.csv',
    undefined,
    "'infinite.csv', row 3, column 'b': '-Infinity' is no number that",
    "3 行目、'b' 列の '-Infinity'",
  ],
  ['nan.csv', undefined, "'nan.csv', row 3, column 'b': 'NaN' is no number that", "3 行目、'b' 列の 'NaN'"],
  ['huge.csv', undefined, "'huge.csv', row 2, column 'b': '1e999' is no number that", "'1e999' は計算に使えない値です"],
  [
    'good.csv',
    'knd',
    "'good.csv' has no column 'knd'. Did you mean 'kind'? Its columns: height, width, kind.",
    "'kind' のことでしょうか。列の一覧: height、width、kind",
  ],
  [
    'twice.csv',
    undefined,
    "'twice.csv', row 1: columns 1 and 3 are both called 'a'. Give",
    "1 列目と 3 列目がどちらも 'a' です",
  ],
  [
    'one.csv',
    'y',
    "'one.csv', label 'y': all 20 samples belong to one class ('c0'). Add",
    "すべてが同じクラス（'c0'）です",
  ],
  ['same.csv', 'y', "'same.csv', label 'y': every row holds 4.5, so there is nothing to learn", 'どの行も 4.5 なので'],
  [
    'many.csv',
    'y',
    "'many.csv', label 'y': 20 samples are too few for 20 classes; each needs at least 3",
    'クラスが 20 個なのにデータが 20 件',
  ],
  ['few.csv', 'y', "'few.csv' gives 2 samples; at least 3 are needed", '使えるデータは 2 件'],
  [
    'dropped.csv',
    'y',
    "'dropped.csv': every row has a blank in 'y', so nothing is left. Fill",
    "どの行も 'y' に空欄があり",
  ],
  [
    'useless.csv',
    'y',
    "'useless.csv' has no column to predict 'y' from. Add columns",
    "'y' を予測するために使える列がありません",
  ],
  [
    'open.csv',
    undefined,
    "'open.csv', row 3: a quotation mark (\") does not close properly. Close it",
    '3 行目の引用符',
  ],
  [
    'book.xls',
    undefined,
    "'book.xls' is a spreadsheet's own file, which cannot be read. Save it",
    '「CSV UTF-8」形式で保存し',
  ],
  [
    'song.mp3',
    undefined,
    "'song.mp3' is of no kind that can be read. These can: tables (.csv, .tsv, .txt, .xlsx)",
    '読み込めない種類です',
  ],
  ['book.csv', undefined, "'book.csv' is not text in UTF-8 or Shift_JIS. Save it", 'UTF-8 でも Shift_JIS でもない'],
  [
    'labels-idx1-ubyte',
    undefined,
    "'labels-idx1-ubyte' holds 3 numbers and no pictures",
    '…images-idx3… という名前のファイルを選んで',
  ],
  ['broken', undefined, "The picture 'c0/1.png' cannot be read", '画像「c0/1.png」を読み込めません'],
]

test.each(cases)('%s %s', async (path, label, en, ja) => {
  const text = await refusal(() => suggest({ kind: 'file', path }, folder.path, { label }))
  expect(text.en).toContain(en)
  expect(text.ja).toContain(ja)
})

test('a class of fewer than three samples gets a notice', async () => {
  folder.write('rare.csv', `a,y\n${rows(22, (i) => `${i},${i < 2 ? 'rare' : `c${i % 2}`}`)}`)
  const { summary } = await suggest({ kind: 'file', path: 'rare.csv' }, folder.path)
  expect(summary.notices.map(({ en }) => en).join()).toContain(
    "fewer than 3 samples, so they are missing in the validation or test part: 'rare' (2)",
  )
})

test('a label file that is a folder', async () => {
  folder.write('x-images-idx3-ubyte', idxOf([1, 1, 1], [0]))
  const source: DataSource = { kind: 'file', path: 'x-images-idx3-ubyte', labels: 'folder.csv' }
  expect((await refusal(() => suggest(source, folder.path))).en).toContain(
    "folder.csv' is a folder, but a file is expected here",
  )
})

test('recipes that cannot be followed', async () => {
  const { document } = await suggest({ kind: 'file', path: 'good.csv' }, folder.path)
  const [height, ...others] = document.recipe.columns!
  const change = (changed: object) =>
    prepare(
      { ...document, recipe: { ...document.recipe, columns: [{ ...height, ...changed }, ...others] } },
      folder.path,
      1,
    )
  expect((await refusal(() => change({ name: 'hight' }))).en).toContain("Did you mean 'height'?")
  expect((await refusal(() => change({ blanks: 'value' }))).en).toContain("Set 'fill' to a number")
  const withRatio = (ratio: [number, number, number]) =>
    prepare({ ...document, recipe: { ...document.recipe, split: { ...document.recipe.split, ratio } } }, folder.path, 1)
  expect((await refusal(() => withRatio([0, 0, 0]))).en).toContain("The split's ratio needs three numbers")
  expect((await refusal(() => withRatio([8, -1, 1]))).en).toContain("The split's ratio needs three numbers")
})

test('generators that do not exist, or are asked for too much', async () => {
  const generate = (given: object) =>
    refusal(() => suggest({ kind: 'generator', generator: 'spiral', count: 100, seed: 1, ...given }, '.'))
  expect((await generate({ generator: 'snail' })).en).toContain(
    "There is no generator called 'snail'. Known ones: circles, digits",
  )
  expect((await generate({ count: 1e9 })).en).toContain('draws 1 to 1000000 samples, not 1000000000')
  expect((await generate({ noise: 3 })).en).toContain("setting 'noise': needs a number from 0 to 0.5, not 3.")
  expect((await generate({ generator: 'digits', count: 8 })).en).toContain('8 samples are too few for')
})

test('no table makes preparation fail but in words', async () => {
  const cell = fc.constantFrom('', '1', '2', '3.5', 'a', 'b', 'NA', 'inf', '7', 'x.png', '-', '"q"')
  const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(cell, { minLength: 4, maxLength: 60 }))
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom('a,b,c,d', 'x__0,x__1,y,z', ',id,y:label,x', '1,2,3,4'),
      async ([width, cells], names) => {
        const lines = [names.split(',').slice(0, width)]
        for (let i = 0; i + width <= cells.length; i += width) lines.push(cells.slice(i, i + width))
        try {
          const raw = parseTable(lines.map((line) => line.join(',')).join('\n'), 'a.csv')
          const { columns } = suggestColumns(raw, {})
          await plan(raw, { columns, split: { ratio: [8, 1, 1], stratified: true, seed: 1 } })
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      },
    ),
    { numRuns: 300 },
  )
})
