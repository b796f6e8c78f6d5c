// What Tsumiki remembers of its user: settings, recent projects, places in the file browser. One file, read anew each time.
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { MOST_MEGABYTES } from '../../shared/data/mostMegabytes.ts'
import type { Settings } from '../../shared/protocol/engine.ts'
import { writeFileAtomic } from '../files/atomic.ts'
import { ifPresent, readText } from '../files/read.ts'

const MOST_RECENT = 30

// Whatever part of the file cannot be read falls back to how it was at first: none of it is anybody's work.
const shape = z.object({
  settings: z.object({
    language: z.enum(['en', 'ja', 'system']).catch('system'),
    theme: z.enum(['light', 'dark', 'system']).catch('system'),
    wheel: z.enum(['zoom', 'pan']).catch('zoom'),
    dataMemoryMegabytes: z.number().min(0).max(MOST_MEGABYTES).catch(0),
  }),
  recent: z.array(z.object({ path: z.string(), opened: z.string() })).catch([]),
  places: z.array(z.string()).catch([]),
  lastFolder: z.string().optional().catch(undefined),
})

export type Remembered = z.infer<typeof shape>

export class UserState {
  private readonly file: string
  private queue: Promise<unknown> = Promise.resolve()

  constructor(folder: string) {
    this.file = join(folder, 'settings.json')
  }

  async read(): Promise<Remembered> {
    const json = await ifPresent(readText(this.file))
    const saved = parsed(json)
    return shape.parse({ ...saved, settings: saved.settings ?? {} })
  }

  /** One change after the other, each on what is in the file then: another Tsumiki may have changed it. */
  change(edit: (before: Remembered) => Remembered): Promise<Remembered> {
    const changed = this.queue.then(async () => {
      const after = edit(await this.read())
      await mkdir(dirname(this.file), { recursive: true })
      const file = { format: 'tsumiki-settings', version: 1, ...after }
      await writeFileAtomic(this.file, `${JSON.stringify(file, undefined, 2)}\n`)
      return after
    })
    this.queue = changed.catch(() => {})
    return changed
  }

  async changeSettings(changed: Partial<Settings>): Promise<Settings> {
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
    return (await this.change((before) => ({ ...before, settings: { ...before.settings, ...given } }))).settings
  }

  async opened(path: string): Promise<void> {
    const entry = { path, opened: new Date().toISOString() }
    await this.change((before) => ({
      ...before,
      recent: [entry, ...before.recent.filter((other) => other.path !== path)].slice(0, MOST_RECENT),
    }))
  }
}

function parsed(json: string | undefined): Record<string, unknown> {
  try {
    const value = JSON.parse(json ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
