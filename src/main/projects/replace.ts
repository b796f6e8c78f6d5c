// Puts a project where another one is: the other one is kept beside it with its runs, under a name of its own.
import { rename } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { exists, freePath } from '../files/freeName.ts'
import { explainingFileErrors } from '../files/problems.ts'
import { runsFolder } from '../runs/runFolder.ts'
import { saveProject } from './files.ts'

/** Gives where the other one is now. */
export async function replaceProject(path: string, project: ProjectDocument): Promise<string> {
  const stem = basename(path).replace(/\.tsumiki$/i, '')
  const aside = await freePath(dirname(path), `${stem} (replaced)`, '.tsumiki')
  await explainingFileErrors(path, 'write', () => moveProject(path, aside))
  try {
    await saveProject(path, project)
  } catch (error) {
    await moveProject(aside, path).catch(() => {})
    throw error
  }
  return aside
}

async function moveProject(from: string, to: string): Promise<void> {
  // The runs first: one that is being trained may hold them on Windows, and then nothing has been moved.
  const runs = runsFolder(from)
  if (await exists(runs)) await rename(runs, runsFolder(to))
  await rename(from, to)
}
