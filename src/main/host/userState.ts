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

/** Done twice it gives the same as done once. */
type Edit = (before: Remembered) => Remembered

export class UserState {
  private readonly file: string
  private queue: Promise<unknown> = Promise.resolve()
  /** Not in the file yet: a slow disk takes its time, and nobody waits for it. */
  private readonly waiting = new Set<Edit>()

  constructor(folder: string) {
    this.file = join(folder, 'settings.json')
  }

  /** With what is still being written. */
  async read(): Promise<Remembered> {
    const waiting = [...this.waiting]
    return waiting.reduce((state, edit) => edit(state), await this.readFile())
  }

  /** As `change`, but nobody is told where it cannot be written: where the user was last, and what was open. */
  remember(edit: Edit): void {
    this.change(edit).catch(() => {})
  }

  /** Resolves when it is in the file. One change after the other, each on what is in the file then: another Tsumiki may have changed it. */
  change(edit: Edit): Promise<Remembered> {
    this.waiting.add(edit)
    const changed = this.queue.then(async () => {
      const after = edit(await this.readFile())
      await mkdir(dirname(this.file), { recursive: true })
      const file = { format: 'tsumiki-settings', version: 1, ...after }
      await writeFileAtomic(this.file, `${JSON.stringify(file, undefined, 2)}\n`)
      return after
    })
    this.queue = changed.catch(() => {}).finally(() => this.waiting.delete(edit))
    return changed
  }

  /** Resolves when nothing waits to be written. */
  async written(): Promise<void> {
    await this.queue
  }

  async changeSettings(changed: Partial<Settings>): Promise<Settings> {
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
    return (await this.change((before) => ({ ...before, settings: { ...before.settings, ...given } }))).settings
  }

  opened(path: string): void {
    const entry = { path, opened: new Date().toISOString() }
    this.remember((before) => ({
      ...before,
      recent: [entry, ...before.recent.filter((other) => other.path !== path)].slice(0, MOST_RECENT),
    }))
  }

  private async readFile(): Promise<Remembered> {
    const json = await ifPresent(readText(this.file))
    const saved = parsed(json)
    return shape.parse({ ...saved, settings: saved.settings ?? {} })
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
