// Looks through an XLSX file, which is a ZIP archive, before it is read: what is damaged, locked or unpacks to too much is refused.
import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { UserError } from '../../../shared/errors.ts'

const mostEntries = 2000
const megabyte = 1024 ** 2
/** Unpacked, all parts together: about six million cells. */
const mostBytes = 384 * megabyte
/** Tables of numbers shrink to a tenth, the emptiest ones to a fiftieth. */
const mostRatio = 200

/** Unpacks every part once and keeps nothing: the sizes that the archive claims may be wrong. */
export async function checkWorkbook(bytes: Uint8Array, file: string): Promise<void> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw locked(file)
  let total = 0
  let names: string[] = []
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (zip.entryCount > mostEntries) throw tooLarge(file)
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    names = entries.map(({ fileName }) => fileName)
    for (const entry of entries) {
      const { compressedSize, uncompressedSize } = entry
      if (uncompressedSize > 10 * megabyte && uncompressedSize > mostRatio * compressedSize) throw tooLarge(file)
      total += uncompressedSize
      if (total > mostBytes) throw tooLarge(file)
      await drain(zip, entry)
    }
  } catch (error) {
    throw error instanceof UserError ? error : damaged(file, error)
  }
  if (!names.includes('xl/workbook.xml')) throw damaged(file, new Error('no workbook in it'))
}

/** The stream itself ends in an error where it gives more or fewer bytes than its size says. */
async function drain(zip: ZipFile, entry: Entry): Promise<void> {
  if (entry.fileName.endsWith('/')) return
  const stream: Readable = await zip.openReadStreamPromise(entry)
  for await (const _ of stream);
}

export function tooLarge(file: string): UserError {
  return new UserError({
    en: `'${file}' unpacks to more than can be read safely. Save the sheet from your spreadsheet as CSV (UTF-8) and choose that file.`,
    ja: `「${file}」は展開すると安全に読み込める大きさを超えます。表計算ソフトで「CSV UTF-8」形式で保存し、そのファイルを選んでください。`,
  })
}

export function damaged(file: string, cause: unknown): UserError {
  return new UserError(
    {
      en: `'${file}' is damaged or cut short, so it cannot be read as a workbook (.xlsx). Copy or save it again.`,
      ja: `「${file}」は壊れているか途中で切れているため、ブック（.xlsx）として読み込めません。コピーまたは保存をやり直してください。`,
    },
    { cause },
  )
}

function locked(file: string): UserError {
  return new UserError({
    en: `'${file}' is locked by a password, or in the format of before 2007. Save it from your spreadsheet as .xlsx without a password, or as CSV (UTF-8).`,
    ja: `「${file}」はパスワードで保護されているか、2007 年より前の形式です。表計算ソフトから、パスワードなしの .xlsx か「CSV UTF-8」形式で保存してください。`,
  })
}
