// What is listed of a folder, and how paths and sizes are written.
import { expect, test } from 'vitest'
import { fileName, joinPath, listed, readableSize, withExtension } from './entries.ts'

const file = (name: string) => ({ name, path: `/d/${name}`, kind: 'file' as const })
const folder = (name: string) => ({ name, path: `/d/${name}`, kind: 'folder' as const })
const names = (...asked: Parameters<typeof listed>) => listed(...asked).shown.map(({ name }) => name)

test('folders come first, numbers in names count as numbers, dot files are hidden', () => {
  const entries = [file('a10.csv'), file('a2.csv'), file('.x'), folder('z')]
  expect(names(entries, { kind: 'file', search: '' }, 'en')).toEqual(['z', 'a2.csv', 'a10.csv'])
})

test('files of other kinds are hidden and counted', () => {
  const entries = [file('a.CSV'), file('b.txt'), folder('c')]
  const { shown, hidden } = listed(entries, { kind: 'any', extensions: ['csv'], search: '' }, 'en')
  expect(shown.map(({ name }) => name)).toEqual(['c', 'a.CSV'])
  expect(hidden).toBe(1)
  expect(names(entries, { kind: 'folder', search: '' }, 'en')).toEqual(['c'])
})

test('searching finds full-width and half-width letters alike', () => {
  expect(names([file('データABC.csv'), file('b')], { kind: 'file', search: 'ａｂ' }, 'ja')).toEqual(['データABC.csv'])
})

test('paths are joined in the manner of the folder', () => {
  expect(joinPath('/home/me', 'a b')).toBe('/home/me/a b')
  expect(joinPath('/', 'a')).toBe('/a')
  expect(joinPath('C:\\', 'a')).toBe('C:\\a')
  expect(joinPath('\\\\server\\share', 'a')).toBe('\\\\server\\share\\a')
  expect(fileName('/a/b.tsumiki')).toBe('b.tsumiki')
})

test('a saved name gets its ending', () => {
  expect(withExtension('x', ['tsumiki'])).toBe('x.tsumiki')
  expect(withExtension('x.TSUMIKI', ['tsumiki'])).toBe('x.TSUMIKI')
  expect(withExtension(' x ', undefined)).toBe('x')
})

test('sizes are short', () => {
  expect([0, 999, 1500, 25_300_000].map((size) => readableSize(size, 'en'))).toEqual([
    '0 B',
    '999 B',
    '1.5 KB',
    '25 MB',
  ])
})
