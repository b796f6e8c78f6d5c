// Text from bytes: UTF-8 (with or without BOM), UTF-16 with BOM, or Shift_JIS as Japanese spreadsheets save it.
import { isUtf8 } from 'node:buffer'
import type { Recipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'

/** V8 holds no longer string. */
const largestText = 2 ** 29 - 32

export function decode(bytes: Uint8Array, file: string, encoding: Recipe['encoding'] = 'auto'): string {
  if (bytes.length > largestText)
    throw new UserError({
      en: `'${file}' holds more than 512 MB of text. Use a part of the data, or divide the file.`,
      ja: `「${file}」は 512 MB を超えるテキストです。データの一部を使うか、ファイルを分けてください。`,
    })
  for (const name of encoding === 'auto' ? guesses(bytes) : [encoding]) {
    const text = tryDecode(bytes, name)
    // No text holds the character U+0000; a spreadsheet's own file, a picture or a program does.
    if (text !== undefined && !text.includes('\0')) return text
  }
  throw new UserError({
    en: `'${file}' is not text in UTF-8 or Shift_JIS. Save it from your spreadsheet as CSV (UTF-8) and try again.`,
    ja: `「${file}」は UTF-8 でも Shift_JIS でもないため、文字として読めません。表計算ソフトから「CSV UTF-8」形式で保存し直してください。`,
  })
}

function guesses(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  return isUtf8(bytes) ? ['utf-8'] : ['shift_jis']
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
