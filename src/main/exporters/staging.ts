// Files that belong together, written apart and put in place once all of them are right.
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { errorCode, explainingFileErrors } from '../files/problems.ts'
import { processIdentity } from '../runs/processes.ts'

/**
 * Makes `folder` where it is not there and calls `write` with an empty folder inside it; `files`, which it has to
 * write there, then replace those of the same name, in that order. Where `write` fails, all is as it was.
 */
export async function writeTogether<T>(
  folder: string,
  files: readonly string[],
  write: (staging: string) => Promise<T>,
): Promise<T> {
  const created = await makeFolder(folder)
  try {
    return await inStaging(folder, async (staging) => {
      const result = await write(staging)
      for (const file of files)
        await explainingFileErrors(join(folder, file), 'write', () => rename(join(staging, file), join(folder, file)))
      return result
    })
  } catch (error) {
    // A folder that something was put into meanwhile stays.
    if (created) await rmdir(folder).catch(() => {})
    throw error
  }
}

async function inStaging<T>(folder: string, use: (staging: string) => Promise<T>): Promise<T> {
  await removeAbandoned(folder)
  const prefix = join(folder, `.export-${process.pid}-`)
  const staging = await explainingFileErrors(folder, 'write', () => mkdtemp(prefix))
  try {
    return await use(staging)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** What a killed process left. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^\.export-(\d+)-\w+$/.exec(name)?.[1]
    const abandoned = pid !== undefined && (await processIdentity(Number(pid))) === undefined
    if (abandoned) await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function makeFolder(folder: string): Promise<boolean> {
  try {
    return (await explainingFileErrors(folder, 'write', () => mkdir(folder, { recursive: true }))) !== undefined
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    throw new UserError({
      en: `'${folder}' is a file, and a folder is needed to export into. Give another name.`,
      ja: `'${folder}' はファイルです。書き出し先にはフォルダーを指定してください。`,
    })
  }
}

/** Those of `files` that are in the folder, which need not exist. */
export async function presentFiles(folder: string, files: readonly string[]): Promise<string[]> {
  const names = new Set(await readdir(folder).catch(() => []))
  return files.filter((file) => names.has(file))
}
