// A shell that was started on a stand-in for Electron and a stand-in for the engine; `dispose` ends both.
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Surroundings, startDesktop } from '../desktop.ts'
import { StandIn } from './standIn.ts'

export interface Started extends StandIn {
  folder: string
  started: Promise<void>
  dispose(): Promise<void>
}

interface Wish extends Partial<Surroundings> {
  /** Before the shell begins. */
  prepare?(standIn: StandIn): void
  engine?: 'works' | 'refuses' | 'breaks'
}

export async function start({ prepare, engine = 'works', ...around }: Wish = {}): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'tsumiki-desktop-'))
  await mkdir(join(folder, 'dist', 'main'), { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await copyFile(join(import.meta.dirname, 'engine.js'), join(folder, 'dist', 'main', 'cli.js'))
  const standIn = new StandIn({ appPath: folder, userData: folder })
  prepare?.(standIn)
  const started = startDesktop(standIn.electron, {
    platform: 'linux',
    environment: { ...process.env, TSUMIKI_NODE: process.execPath, TSUMIKI_STAND_IN: engine },
    args: ['tsumiki'],
    folder,
    resourcesPath: folder,
    ...around,
  })
  await started
  return Object.assign(standIn, {
    folder,
    started,
    async dispose() {
      standIn.app.quit()
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  })
}
