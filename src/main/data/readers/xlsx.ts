// Reads a sheet of an Excel workbook (.xlsx) as a table, in a thread of its own with a limit of memory.
import { existsSync } from 'node:fs'
import path, { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { packageRoot } from '../../packageRoot.ts'
import { readBytes } from '../files.ts'
import { nearest } from '../nearest.ts'
import type { RawTable } from '../raw.ts'
import { type TableOptions, tableOf } from './csv.ts'
import { checkWorkbook, damaged, tooLarge } from './xlsxArchive.ts'
import { readSheets, type Sheet } from './xlsxSheets.ts'

const threadFile = join(packageRoot, 'dist', 'main', 'xlsxThread.js')
const megabytes = 1536
const rowsAtOnce = 1000

export async function readXlsx(file: string, { words, sheet: wanted, sheetOptional }: TableOptions): Promise<RawTable> {
  const name = path.basename(file)
  const bytes = await readBytes(file)
  await checkWorkbook(bytes, name)
  const sheets = await inThread(bytes, name)
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')))
  if (filled.length === 0) throw noCells(name)
  const named = sheets.find((sheet) => sheet.name === wanted)
  if (wanted !== undefined && !named && !sheetOptional) throw noSheet(name, wanted, sheets)
  const { rows, name: chosen } = named ?? filled[0]
  const table = tableOf((use) => forEachRows(rows, use), name, words)
  const told = wanted === undefined && filled.length > 1 ? [several(name, chosen, filled)] : []
  const sheetNames = { names: filled.map((each) => each.name), read: chosen }
  return { ...table, folder: path.dirname(file), sheets: sheetNames, notices: [...told, ...table.notices] }
}

function forEachRows(rows: string[][], use: (rows: string[][]) => void): void {
  for (let from = 0; from < rows.length; from += rowsAtOnce) use(rows.slice(from, from + rowsAtOnce))
}

function inThread(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  // In a checkout that is not built there is no such file.
  if (!existsSync(threadFile)) return readSheets(bytes).catch((error) => Promise.reject(damaged(file, error)))
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    worker.once('message', (sheets: Sheet[]) => resolve(sheets))
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(file) : damaged(file, error)),
    )
    worker.once('exit', (code) => reject(damaged(file, new Error(`the thread ended (${code})`))))
  })
}

function several(file: string, chosen: string, sheets: readonly Sheet[]): Text {
  const others = sheets.map(({ name }) => name).filter((name) => name !== chosen)
  return {
    en: `'${file}' has ${sheets.length} sheets with data; '${chosen}' is read (the others: ${others.join(', ')}).`,
    ja: `「${file}」にはデータのあるシートが ${sheets.length} 枚あります。'${chosen}' を読み込みます（ほか: ${others.join('、')}）。`,
  }
}

function noSheet(file: string, wanted: string, sheets: readonly Sheet[]): UserError {
  const names = sheets.map(({ name }) => name)
  const like = nearest(wanted, names)
  return new UserError({
    en: `'${file}' has no sheet '${wanted}'.${like ? ` Did you mean '${like}'?` : ''} Its sheets: ${names.join(', ')}.`,
    ja: `「${file}」に '${wanted}' というシートはありません。${like ? `'${like}' のことでしょうか。` : ''}シートの一覧: ${names.join('、')}`,
  })
}

function noCells(file: string): UserError {
  return new UserError({
    en: `'${file}' holds no cells with data. Write the names of the columns in row 1 of a sheet and the data below.`,
    ja: `「${file}」にはデータの入ったセルがありません。シートの 1 行目に列の名前を、その下にデータを書いてください。`,
  })
}
