// Opens what a ZIP file holds, as if its folder had been chosen; messages name the ZIP file, not the cache.
import path from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { listFolder } from '../files.ts'
import type { RawData } from '../raw.ts'
import { unpack } from './unpack.ts'

/** `openFolder`: opens a folder of data. */
export async function openZip(file: string, openFolder: (folder: string) => Promise<RawData>): Promise<RawData> {
  const folder = await unpack(file)
  const name = path.basename(file)
  try {
    const root = await rootOf(folder)
    const raw = await openFolder(root)
    return raw.file === path.basename(root) ? { ...raw, file: name } : { ...raw, file: `${name}/${raw.file}` }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const named = (words: string) => words.replaceAll(folder, name)
    const { text, option, cause } = error
    throw new UserError({ en: named(text.en), ja: named(text.ja) }, { cause, option })
  }
}

/** Most archives hold one folder with everything in it. */
async function rootOf(folder: string): Promise<string> {
  const entries = (await listFolder(folder)).filter(({ name }) => !name.startsWith('.'))
  return entries.length === 1 && entries[0].directory ? rootOf(path.join(folder, entries[0].name)) : folder
}
