// Workbooks: sheets, typed numbers, dates, blanks; bombs, damage and passwords end in a sentence.
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { apply, prepare, suggest } from '../index.ts'
import { refusal, TestFolder } from '../testFiles.ts'
import { readXlsx } from './xlsx.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

type Cell = string | number | boolean | null | { date: number }

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`
  if (typeof cell === 'object') return `<c r="${at}" s="1"><v>${cell.date}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function workbook(sheets: Record<string, Cell[][]>, more: Record<string, Uint8Array> = {}): Uint8Array {
  const names = Object.keys(sheets)
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  }
  names.forEach((name, i) => {
    const rows = sheets[name].map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`)).join('')}</row>`,
    )
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`
  })
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]),
  )
  return zipSync({ ...bytes, ...more })
}

const rows = (count: number): Cell[][] => [
  ['日付', '身長', '種類'],
  ...Array.from({ length: count }, (_, i): Cell[] => [
    { date: 45000 + i },
    i === 3 ? null : 1.1 * i,
    ['ねこ', 'いぬ'][i % 2],
  ]),
]

test('numbers as typed, dates, blanks, words, in the first sheet that holds anything', async () => {
  const file = folder.write('a.xlsx', workbook({ empty: [], 動物: rows(30), other: [['v'], [1]] }))
  const table = await readXlsx(file, {})
  expect(table.columns.map(({ name, kind }) => [name, kind])).toEqual([
    ['日付', 'text'],
    ['身長', 'number'],
    ['種類', 'text'],
  ])
  const [date, height] = table.columns
  if (date.kind !== 'text' || height.kind !== 'number') throw new Error('other kinds')
  expect(date.words.slice(0, 2)).toEqual(['2023-03-15', '2023-03-16'])
  expect(height.values[1]).toBe(1.1)
  expect(height.blanks).toBe(1)
  expect(table.rowNumber(0)).toBe(2)
  expect(table.notices[0].en).toContain("'a.xlsx' has 2 sheets with data; '動物' is read (the others: other)")
})

test('another sheet by name, kept in the recipe; a new workbook may lack it', async () => {
  folder.write('b.xlsx', workbook({ first: [['v'], [1], [2]], 動物: rows(30) }))
  const { document } = await suggest({ kind: 'file', path: 'b.xlsx' }, folder.path, { sheet: '動物', label: '種類' })
  expect(document.recipe.sheet).toBe('動物')
  const { preprocessing, dataset } = await prepare(document, folder.path, 1)
  expect(dataset.count).toBe(30)
  const fresh = folder.write('new.xlsx', workbook({ anything: rows(5) }))
  expect((await apply(preprocessing, fresh)).dataset.count).toBe(5)
  const text = await refusal(() => suggest({ kind: 'file', path: 'b.xlsx' }, folder.path, { sheet: '動' }))
  expect(text.en).toContain("'b.xlsx' has no sheet '動'")
})

const bomb = zipSync({
  'xl/workbook.xml': strToU8('<workbook/>'),
  'xl/worksheets/sheet1.xml': new Uint8Array(300 * 1024 ** 2),
})

/** The same, its sizes said to be small. */
function liar(): Uint8Array {
  const bytes = bomb.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++) {
    const mark = view.getUint32(at, true)
    if (mark === 0x02014b50 && view.getUint32(at + 24, true) > 1e6) view.setUint32(at + 24, 1000, true)
    if (mark === 0x04034b50 && view.getUint32(at + 22, true) > 1e6) view.setUint32(at + 22, 1000, true)
  }
  return bytes
}

test.each([
  ['bomb.xlsx', () => bomb, 'unpacks to more than can be read safely'],
  ['liar.xlsx', liar, 'is damaged or cut short'],
  ['cut.xlsx', () => workbook({ a: rows(30) }).slice(0, 900), 'is damaged or cut short'],
  ['text.xlsx', () => strToU8('a,b\n1,2\n'), 'is damaged or cut short'],
  ['zip.xlsx', () => zipSync({ 'a.txt': strToU8('a') }), 'is damaged or cut short'],
  ['locked.xlsx', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'is locked by a password'],
  ['blank.xlsx', () => workbook({ a: [], b: [[null, ' ']] }), 'holds no cells with data'],
  [
    'many.xlsx',
    () =>
      workbook(
        { a: rows(3) },
        Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`x/${i}`, Uint8Array.of(1)])),
      ),
    'unpacks to more',
  ],
])('%s is refused', async (name, bytes, sentence) => {
  const file = folder.write(name, bytes())
  expect((await refusal(() => readXlsx(file, {}))).en).toContain(sentence)
})

test('damage anywhere ends in a table or a sentence', async () => {
  const good = workbook({ a: rows(20) })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: good.length - 1 }),
      fc.integer({ min: 0, max: 255 }),
      async (at, byte) => {
        const file = folder.write('damaged.xlsx', good.with(at, byte))
        await readXlsx(file, {}).catch(async (error) => {
          await refusal(() => Promise.reject(error))
        })
      },
    ),
    { numRuns: 60 },
  )
})
