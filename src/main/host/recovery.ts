// Work that could not be saved where it belongs: kept beside the user's settings until it can, one file for a project.
import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { parseProject } from '../../shared/project/parse.ts'
import type { RecoveredWork } from '../../shared/protocol/projects.ts'
import { writeFileAtomic } from '../files/atomic.ts'
import { ifPresent, readText } from '../files/read.ts'

const shape = z.object({ path: z.string(), kept: z.string(), document: z.unknown() })

export class Recovery {
  private readonly folder: string

  constructor(configFolder: string) {
    this.folder = join(configFolder, 'recovery')
  }

  async keep(path: string, document: ProjectDocument): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const file = { format: 'tsumiki-recovery', version: 1, path, kept: new Date().toISOString(), document }
    await writeFileAtomic(this.fileOf(path), `${JSON.stringify(file)}\n`)
  }

  /** Undefined also where it was not written by Tsumiki: a project opens in any case. */
  async find(path: string): Promise<RecoveredWork | undefined> {
    try {
      const text = await ifPresent(readText(this.fileOf(path)))
      if (text === undefined) return undefined
      const { kept, document } = shape.parse(JSON.parse(text))
      return { kept, document: parseProject(JSON.stringify(document), path) }
    } catch {
      return undefined
    }
  }

  /** Never fails: the worst is that work is offered which is saved already. */
  async forget(path: string): Promise<void> {
    await rm(this.fileOf(path), { force: true }).catch(() => {})
  }

  private fileOf(path: string): string {
    return join(this.folder, `${createHash('sha256').update(path).digest('hex').slice(0, 24)}.json`)
  }
}
