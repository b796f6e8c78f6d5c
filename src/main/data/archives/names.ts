// Names of a ZIP file's entries: their encoding, and that none leads out of the folder it is unpacked into.
import { isUtf8 } from 'node:buffer'
import { UserError } from '../../../shared/errors.ts'

/** Bit 11 of the general-purpose flags: the name is UTF-8. */
const utf8Flag = 0x800

/**
 * Without the flag a name is in whatever encoding its computer used: UTF-8 where the bytes are, else Shift_JIS as Windows
 * writes it in Japan, else Latin-1, so that any file can be unpacked.
 */
export function entryName(bytes: Uint8Array, flags: number): string {
  const encodings = flags & utf8Flag || isUtf8(bytes) ? ['utf-8'] : ['shift_jis', 'latin1']
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll('\\', '/')
    } catch {}
  }
  return new TextDecoder('utf-8').decode(bytes).replaceAll('\\', '/')
}

/** Throws for a name that would be written anywhere but within the folder. */
export function refuseEscape(name: string, archive: string): void {
  const parts = name.split('/')
  if (!name.startsWith('/') && !/^[a-z]:/i.test(name) && !parts.includes('..') && !name.includes('\0')) return
  const shown = JSON.stringify(name)
  throw new UserError({
    en: `'${archive}' holds a file that would be written outside its folder (${shown}). Such a ZIP file is made by mistake or to do harm; it is not unpacked. Get it from a source you trust.`,
    ja: `「${archive}」には、フォルダーの外に書き込もうとするファイル（${shown}）があります。作成の誤りか悪意のある ZIP ファイルなので展開しません。信頼できる入手元のものを使ってください。`,
  })
}

/** What operating systems put into every archive. */
export function isClutter(name: string): boolean {
  return name.split('/').some((part) => part === '__MACOSX' || part === '.DS_Store' || part === 'Thumbs.db')
}
