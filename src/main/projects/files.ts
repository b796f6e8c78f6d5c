// Project files on disk.
import { access } from 'node:fs/promises'
import { UserError } from '../../shared/errors.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { parseProject } from '../../shared/project/parse.ts'
import { serialiseProject } from '../../shared/project/serialise.ts'
import { writeFileAtomic } from '../files/atomic.ts'
import { readText } from '../files/read.ts'

export async function loadProject(path: string): Promise<ProjectDocument> {
  return parseProject(await readText(path), path)
}

export async function saveProject(path: string, project: ProjectDocument): Promise<void> {
  await writeFileAtomic(path, serialiseProject(project))
}

/** Saves under a name that is still free: what a user made is never written over. */
export async function saveNewProject(path: string, project: ProjectDocument): Promise<void> {
  const taken = await access(path).then(
    () => true,
    () => false,
  )
  if (taken)
    throw new UserError({
      en: `'${path}' exists already. Choose another name, or move that file away first.`,
      ja: `'${path}' はすでにあります。別の名前にするか、先にそのファイルを移動してください。`,
    })
  await saveProject(path, project)
}
