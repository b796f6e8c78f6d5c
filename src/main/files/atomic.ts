// Writes a file so that at every moment, through crashes and full disks, either the old or the new content is there.
import { randomBytes } from 'node:crypto'
import { type FileHandle, open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, explainingFileErrors } from './problems.ts'

export type FileContent = string | Uint8Array | Iterable<Uint8Array>

/**
 * Writes a temporary file in the same folder, flushes it, renames it over `path` and flushes the folder.
 * `newMode`: permissions of a file that is new. A link is followed; the permissions of a file that is there already are kept, and one that is read-only stays.
 */
export async function writeFileAtomic(path: string, content: FileContent, newMode?: number): Promise<void> {
  await explainingFileErrors(path, 'write', async () => {
    const target = await realpath(path).catch(() => path)
    const mode = (await existingMode(target)) ?? newMode
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`)
    try {
      await writeFlushed(await open(temporary, 'wx', mode), content)
      await renameOver(temporary, target)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
    await flushFolder(dirname(target))
  })
}

/** Removes what a killed process left half-written in `folder`. Call it only where no other process writes. */
export async function removeTemporaryFiles(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => /^\..+\.[0-9a-f]{8}\.tmp$/.test(name))
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })))
}

async function existingMode(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined)
  // Renaming over a folder fails too, but with a different error on each system.
  if (found?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' })
  // Renaming needs the folder's permission only, and would replace a file that somebody protected.
  if (found && !(found.mode & 0o222)) throw Object.assign(new Error(`${path} is read-only`), { code: 'EACCES' })
  return found && found.mode & 0o777
}

async function writeFlushed(file: FileHandle, content: FileContent): Promise<void> {
  try {
    await writeFile(file, content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** On Windows a virus scanner or an indexer may hold a file open for a moment. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(from, to)
    } catch (error) {
      const held = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')
      if (!held || attempt === 10) throw error
      await wait(20 * (attempt + 1))
    }
  }
}

/** Makes the renaming itself survive a power cut, where the system can: Windows and some network disks cannot. */
async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EINVAL', 'EISDIR', 'ENOTSUP'].includes(errorCode(error) ?? '')) throw error
  }
}
