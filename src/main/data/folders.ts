// What a folder of data is: IDX files, a table that names files, arrays, or pictures and sounds by class.
import path from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { looksLikeClips, readClipFolder } from './clips/folder.ts'
import { exists, listFolder } from './files.ts'
import type { RawData, RawTable } from './raw.ts'
import { readNpy, readNpz } from './readers/arrays.ts'
import { readTable, type TableOptions } from './readers/csv.ts'
import { idxInFolder, readIdx } from './readers/idx.ts'
import { isHidden, isPictureName, isSoundName, readPictureFolder } from './readers/pictureFolder.ts'
import { readXlsx } from './readers/xlsx.ts'
import { fileKindOf } from './suggest/fileColumns.ts'

export async function openFolder(chosen: string, labels: string | undefined, options: TableOptions): Promise<RawData> {
  if (options.clips === 'read') return readClipFolder(chosen)
  const folder = await innerOf(chosen)
  const idx = await idxInFolder(folder)
  if (idx) return readIdx(idx, labels)
  // As Neural Network Console imports a folder.
  const index = path.join(folder, 'index.csv')
  if (await exists(index)) return readTable(index, options)
  const files = (await listFolder(folder)).filter(({ directory }) => !directory).map(({ name }) => name)
  const only = (kind: RegExp) => {
    const found = files.filter((name) => kind.test(name))
    return found.length === 1 ? path.join(folder, found[0]) : undefined
  }
  const table = only(/\.(csv|tsv|xlsx)$/i)
  if (options.clips === 'find' && (await looksLikeClips(folder))) return readClipFolder(folder)
  try {
    const byClass = await readPictureFolder(folder)
    if (byClass.labels && byClass.labels.words.length > 1) return byClass
    const listed = table === undefined ? undefined : await tableOfFiles(table, options)
    return listed ?? byClass
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    if (table) return readAnyTable(table, options)
    const arrays = only(/\.npz$/i) ?? only(/^x([-_.\d].*)?\.npy$/i) ?? only(/\.npy$/i)
    if (arrays) return arrays.toLowerCase().endsWith('.npz') ? readNpz(arrays) : readNpy(arrays, labels)
    throw error
  }
}

/** Unpacked archives often lie in a folder of a folder: the inner one is meant, unless it is a class by itself. */
async function innerOf(folder: string): Promise<string> {
  const [only, ...others] = (await listFolder(folder)).filter(({ name }) => !isHidden(name))
  if (!only?.directory || others.length > 0) return folder
  const inner = path.join(folder, only.name)
  const within = (await listFolder(inner)).filter(({ name }) => !isHidden(name))
  const isClass = within.every(({ name, directory }) => !directory && (isPictureName(name) || isSoundName(name)))
  return isClass ? folder : innerOf(inner)
}

/** A folder's only table, where it names pictures, sounds or arrays. */
async function tableOfFiles(file: string, options: TableOptions): Promise<RawTable | undefined> {
  try {
    const table = await readAnyTable(file, options)
    return table.columns.some(fileKindOf) ? table : undefined
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

function readAnyTable(file: string, options: TableOptions): Promise<RawTable> {
  return /\.xlsx$/i.test(file) ? readXlsx(file, options) : readTable(file, options)
}
