// Files that belong together, written apart and put in place once all of them are right.
import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { errorCode, explainingFileErrors } from '../files/problems.ts'
import { processIdentity } from '../runs/processes.ts'
import type { ExportedFile } from './definition.ts'

/**
 * Makes `folder` where it is not there, writes the files into an empty folder inside it and calls `check` with that;
 * then they replace those of the same name, in their order. Where anything fails before, all is as it was.
 */
export async function putTogether<T>(
  folder: string,
  files: readonly ExportedFile[],
  check: (staging: string) => Promise<T>,
): Promise<T> {
  const explained = <R>(work: () => Promise<R>) => explainingFileErrors(folder, 'write', work)
  const created = await explained(() => makeFolder(folder))
  try {
    await removeAbandoned(folder)
    const staging = await explained(() => mkdtemp(join(folder, `.export-${process.pid}-`)))
    try {
      for (const { name, content } of files)
        await explained(() => writeFile(join(staging, name), content, { flush: true }))
      const result = await check(staging)
      for (const { name } of files) await explained(() => rename(join(staging, name), join(folder, name)))
      return result
    } finally {
      await rm(staging, { recursive: true, force: true })
    }
  } catch (error) {
    // A folder that something was put into meanwhile stays.
    if (created) await rmdir(folder).catch(() => {})
    throw error
  }
}

/** False where it is there already. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return (await mkdir(folder, { recursive: true })) !== undefined
    if (errorCode(error) !== 'EEXIST') throw error
    if ((await stat(folder)).isDirectory()) return false
    throw new UserError({
      en: `'${folder}' is a file, and a folder is needed to export into. Give another name.`,
      ja: `'${folder}' はファイルです。書き出し先にはフォルダーを指定してください。`,
    })
  }
  return true
}

/** What a killed process left. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^\.export-(\d+)-\w+$/.exec(name)?.[1]
    const abandoned = pid !== undefined && (await processIdentity(Number(pid))) === undefined
    if (abandoned) await rm(join(folder, name), { recursive: true, force: true })
  }
}
