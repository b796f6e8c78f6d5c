// Deleted runs: moved into a folder beside the runs, from where they come back.
import { mkdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { exists } from '../files/freeName.ts'
import { explainingFileErrors } from '../files/problems.ts'
import { lockHolder } from './lock.ts'
import { requireRunFolder } from './runFolder.ts'

const trashOf = (run: string) => join(dirname(run), '.trash', basename(run))

/** `run`: the folder's path, as restoreRun takes it later. */
export async function deleteRun(run: string): Promise<void> {
  requireRunFolder(run)
  if (await lockHolder(run)) throw inTraining(run)
  const trash = trashOf(run)
  await explainingFileErrors(run, 'write', async () => {
    await mkdir(dirname(trash), { recursive: true })
    await rename(run, trash)
  })
}

export async function restoreRun(run: string): Promise<void> {
  requireRunFolder(run)
  if (await exists(run)) return
  await explainingFileErrors(run, 'write', () => rename(trashOf(run), run))
}

function inTraining(run: string): UserError {
  const name = basename(run)
  return new UserError({
    en: `The run '${name}' is being trained. Stop it first, then delete it.`,
    ja: `実行「${name}」は学習中です。先に学習を止めてから削除してください。`,
  })
}
