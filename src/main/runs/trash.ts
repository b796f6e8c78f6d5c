// Deleted runs: moved into a folder beside the runs, from where they come back within 30 days.
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { exists } from '../files/freeName.ts'
import { explainingFileErrors } from '../files/problems.ts'
import { lockHolder } from './lock.ts'
import { requireRunFolder, runsFolder } from './runFolder.ts'

const KEPT_DAYS = 30

const trashOf = (run: string) => join(dirname(run), '.trash', basename(run))

/** `run`: the folder's path, as restoreRun takes it later. */
export async function deleteRun(run: string): Promise<void> {
  requireRunFolder(run)
  if (await lockHolder(run)) throw inTraining(run)
  const trash = trashOf(run)
  await explainingFileErrors(run, 'write', async () => {
    await mkdir(dirname(trash), { recursive: true })
    await rename(run, trash)
    const now = new Date()
    // From now its days in the trash are counted.
    await utimes(trash, now, now)
  })
}

export async function restoreRun(run: string): Promise<void> {
  requireRunFolder(run)
  if (await exists(run)) return
  await explainingFileErrors(run, 'write', () => rename(trashOf(run), run))
}

/** What has been in a project's trash for long is deleted for good. It never fails: the next time will do. */
export async function emptyTrash(projectFile: string, now = Date.now()): Promise<void> {
  const trash = join(runsFolder(projectFile), '.trash')
  for (const name of await readdir(trash).catch(() => [])) {
    const since = (await stat(join(trash, name)).catch(() => undefined))?.mtimeMs ?? now
    if (now - since > KEPT_DAYS * 86_400_000)
      await rm(join(trash, name), { recursive: true, force: true }).catch(() => {})
  }
}

function inTraining(run: string): UserError {
  const name = basename(run)
  return new UserError({
    en: `The run '${name}' is being trained. Stop it first, then delete it.`,
    ja: `実行「${name}」は学習中です。先に学習を止めてから削除してください。`,
  })
}
