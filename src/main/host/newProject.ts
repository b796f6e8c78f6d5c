// A project that the editor asked for: a sample, the user's own data under a sample's network, or an empty canvas.
import { mkdir } from 'node:fs/promises'
import { relative } from 'node:path'
import type { Variable } from '../../shared/data/dataset.ts'
import type { DatasetDocument } from '../../shared/data/document.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { currentVersion } from '../../shared/project/version.ts'
import type { DataWish } from '../../shared/protocol/data.ts'
import { suggest } from '../data/index.ts'
import { fileNameOf, freePath } from '../files/freeName.ts'
import { explainingFileErrors } from '../files/problems.ts'
import { createProject } from '../projects/create.ts'
import { saveNewProject } from '../projects/files.ts'

export interface Wish {
  template?: string
  name: string
  /** A file or folder of the user's own data. */
  data?: string
  /** What the user says about it. */
  wish?: DataWish
}

export async function makeProject(
  { template, name, data, wish }: Wish,
  home: string,
): Promise<{ path: string; document: ProjectDocument }> {
  await explainingFileErrors(home, 'write', () => mkdir(home, { recursive: true }))
  const proposal =
    data === undefined ? undefined : await suggest({ kind: 'file', path: relativeTo(home, data) }, home, wish)
  const document = template
    ? await createProject({ template, name, data: proposal })
    : blankProject(name, proposal?.document, proposal?.summary.variables)
  const path = await freePath(home, fileNameOf(name), '.tsumiki')
  await saveNewProject(path, document)
  return { path, document }
}

/** With '/' on every system, so that a project can be taken to another one. */
export function relativeTo(folder: string, path: string): string {
  return relative(folder, path).replaceAll('\\', '/') || '.'
}

/** One network with one Input, as large as the data's where there is data. */
export function blankProject(
  name: string,
  dataset?: DatasetDocument,
  variables: readonly Variable[] = [],
): ProjectDocument {
  const x = variables.find((variable) => variable.name === 'x') ?? variables[0]
  return {
    format: 'tsumiki',
    version: currentVersion,
    name,
    networks: [
      {
        name: 'Main',
        nodes: [
          {
            id: 'input',
            type: 'input',
            name: 'input',
            ...(x && { properties: { size: [...x.shape] } }),
            position: { x: 200, y: 40 },
          },
        ],
        edges: [],
      },
    ],
    datasets: dataset ? [dataset] : [],
    optimizers: [{ name: 'Optimizer', network: 'Main', dataset: dataset?.name ?? 'data', type: 'adam' }],
    training: { epochs: 20, batchSize: 32, seed: 1 },
  }
}
