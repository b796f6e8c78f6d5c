// The sample projects in assets/templates, by name.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { packageRoot } from '../packageRoot.ts'
import { loadProject } from './files.ts'

const folder = join(packageRoot, 'assets', 'templates')
const ENDING = '.tsumiki'

export async function templateNames(): Promise<string[]> {
  const files = await readdir(folder)
  return files.flatMap((file) => (file.endsWith(ENDING) ? [file.slice(0, -ENDING.length)] : [])).sort()
}

export async function loadTemplate(name: string): Promise<ProjectDocument> {
  const known = await templateNames()
  if (known.includes(name)) return loadProject(join(folder, name + ENDING))
  throw new UserError({
    en: `There is no template '${name}'. Known ones: ${known.join(', ')}.`,
    ja: `テンプレート '${name}' はありません。使えるもの: ${known.join('、')}`,
  })
}
