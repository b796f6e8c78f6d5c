// Encodings that spreadsheets write, and bytes that are no text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../../shared/errors.ts'
import { refusal } from '../testFiles.ts'
import { decode } from './decode.ts'

/** '身長,種類' and 'ねこ' as Excel on a Japanese Windows saves them. */
const shiftJis = Uint8Array.from([
  0x90, 0x67, 0x92, 0xb7, 0x2c, 0x8e, 0xed, 0x97, 0xde, 0x0a, 0x31, 0x2c, 0x82, 0xcb, 0x82, 0xb1, 0x0a,
])

test('UTF-8, with and without byte order mark', () => {
  expect(decode(Buffer.from('身長,種類'), 'a.csv')).toBe('身長,種類')
  expect(decode(Buffer.from('\ufeff身長'), 'a.csv')).toBe('身長')
})

test('Shift_JIS is found out, or asked for', () => {
  expect(decode(shiftJis, 'a.csv')).toBe('身長,種類\n1,ねこ\n')
  expect(decode(shiftJis, 'a.csv', 'shift_jis')).toBe('身長,種類\n1,ねこ\n')
})

test('UTF-16 as spreadsheets save "Unicode text"', () => {
  expect(decode(Buffer.from('\ufeffa\tb', 'utf16le'), 'a.txt')).toBe('a\tb')
})

test('big-endian UTF-16, and UTF-16 that is cut short', async () => {
  const bytes = Buffer.from('\ufeff身長\tb\n', 'utf16le')
  expect(decode(Buffer.from(bytes).swap16(), 'a.txt')).toBe('身長\tb\n')
  expect((await refusal(() => decode(bytes.subarray(0, 7), 'a.txt'))).en).toContain('begins as text in UTF-16, but is')
})

test('encodings that are mixed are refused with the line, though they would decode', async () => {
  const katakana = Uint8Array.from([0xb1, 0xb2, 0x0a])
  const mixed = Buffer.concat([Buffer.from('a,b\n1,縺ゅ\n'), katakana])
  const text = await refusal(() => decode(mixed, 'two.csv'))
  expect(text.en).toContain("'two.csv' mixes encodings: line 2 is UTF-8, line 3 is not.")
  expect(text.ja).toContain('2 行目は UTF-8 ですが、3 行目は違います')
})

test('the line of the first byte that is wrong is said', async () => {
  const bytes = Buffer.concat([shiftJis, Uint8Array.from([0x31, 0xfd, 0x0a])])
  expect((await refusal(() => decode(bytes, 'a.csv'))).en).toContain('(first wrong byte: line 1 for UTF-8, line 3 for')
  expect((await refusal(() => decode(shiftJis, 'a.csv', 'utf-8'))).en).toContain('(first wrong byte: line 1 for UTF-8)')
})

test('what is no text is refused', async () => {
  for (const bytes of [
    [0x50, 0x4b, 0x03, 0x04, 0x00, 0x00],
    [0xff, 0xff, 0xff],
    [0x61, 0xfd],
  ]) {
    const text = await refusal(() => decode(Uint8Array.from(bytes), 'book.csv'))
    expect(text.en).toContain("'book.csv' is not text in UTF-8 or Shift_JIS")
    expect(text.ja).toContain('「book.csv」は UTF-8 でも Shift_JIS でもない')
  }
})

test('no bytes make it fail but in words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      try {
        decode(bytes, 'a.csv')
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
  )
})
