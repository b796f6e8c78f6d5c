// Text from bytes: UTF-8 (with or without BOM), UTF-16 with BOM, or Shift_JIS as Japanese spreadsheets save it.
import { isAscii, isUtf8 } from 'node:buffer'
import type { Recipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import type { TextEncoding } from '../raw.ts'

/** V8 holds no longer string. */
const largestText = 2 ** 29 - 32

export function decode(bytes: Uint8Array, file: string, encoding: Recipe['encoding'] = 'auto'): string {
  if (bytes.length > largestText)
    throw new UserError({
      en: `'${file}' holds more than 512 MB of text. Use a part of the data, or divide the file.`,
      ja: `「${file}」は 512 MB を超えるテキストです。データの一部を使うか、ファイルを分けてください。`,
    })
  const name = encoding === 'auto' ? guess(bytes) : encoding
  if (encoding === 'auto' && name === 'shift_jis') refuseMixed(bytes, file)
  const text = tryDecode(bytes, name)
  // No text holds the character U+0000; a spreadsheet's own file, a picture or a program does.
  if (text !== undefined && !text.includes('\0')) return text
  throw text === undefined && !bytes.includes(0) ? wrongByte(bytes, file, name) : noText(file)
}

/** As which text is read where nobody says. */
export function guess(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'shift_jis'
}

function tryDecode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** In UTF-8 and Shift_JIS the byte 0x0A is a line's end and nothing else. */
function* lines(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from)
    yield bytes.subarray(from, end < 0 ? bytes.length : end)
    from = end < 0 ? bytes.length : end + 1
  }
}

/** Counting from 1; 0 where every line is right. */
function firstWrongLine(bytes: Uint8Array, encoding: TextEncoding): number {
  let number = 0
  for (const line of lines(bytes)) {
    number++
    if (isAscii(line)) continue
    if (encoding === 'utf-8' ? !isUtf8(line) : tryDecode(line, encoding) === undefined) return number
  }
  return 0
}

/**
 * Two files pasted together: decoded as Shift_JIS, the lines in UTF-8 would often become other characters without a
 * word. Lines of Shift_JIS are next to never UTF-8 with a character of three bytes, as Japanese has.
 */
function refuseMixed(bytes: Uint8Array, file: string): void {
  const wrong = firstWrongLine(bytes, 'utf-8')
  let number = 0
  for (const line of lines(bytes)) {
    number++
    if (isAscii(line) || !line.some((byte) => byte >= 0xe1 && byte <= 0xef) || !isUtf8(line)) continue
    throw new UserError({
      en: `'${file}' mixes encodings: line ${number} is UTF-8, line ${wrong} is not. Save the parts in the same encoding, as CSV (UTF-8), or correct line ${wrong}.`,
      ja: `「${file}」は文字コードが混ざっています。${number} 行目は UTF-8 ですが、${wrong} 行目は違います。どの部分も「CSV UTF-8」形式で保存し直すか、${wrong} 行目を直してください。`,
    })
  }
}

function wrongByte(bytes: Uint8Array, file: string, encoding: TextEncoding): UserError {
  if (encoding.startsWith('utf-16'))
    return new UserError({
      en: `'${file}' begins as text in UTF-16, but is damaged or cut short. Save it from your spreadsheet as CSV (UTF-8) and try again.`,
      ja: `「${file}」は UTF-16 のテキストとして始まっていますが、壊れているか途中で切れています。表計算ソフトから「CSV UTF-8」形式で保存し直してください。`,
    })
  const places = (['utf-8', 'shift_jis'] as const).flatMap((name) => {
    const line = firstWrongLine(bytes, name)
    return line ? [{ line, name: name === 'utf-8' ? 'UTF-8' : 'Shift_JIS' }] : []
  })
  const en = places.map(({ line, name }) => `line ${line} for ${name}`).join(', ')
  const ja = places.map(({ line, name }) => `${name} としては ${line} 行目`).join('、')
  return new UserError({
    en: `'${file}' is not text in UTF-8 or Shift_JIS (first wrong byte: ${en}). Save it from your spreadsheet as CSV (UTF-8) and try again.`,
    ja: `「${file}」は UTF-8 でも Shift_JIS でもないため、文字として読めません（最初の不正なバイト: ${ja}）。表計算ソフトから「CSV UTF-8」形式で保存し直してください。`,
  })
}

function noText(file: string): UserError {
  return new UserError({
    en: `'${file}' is not text in UTF-8 or Shift_JIS. Save it from your spreadsheet as CSV (UTF-8) and try again.`,
    ja: `「${file}」は UTF-8 でも Shift_JIS でもないため、文字として読めません。表計算ソフトから「CSV UTF-8」形式で保存し直してください。`,
  })
}
