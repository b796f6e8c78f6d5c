// Starts the built editor's engine as `tsumiki open` does, in a Tsumiki folder of its own, and ends it.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/tsumiki', import.meta.url))

export class Host {
  private constructor(
    private readonly child: ChildProcess,
    readonly folder: string,
    readonly url: string,
  ) {}

  static async start(...args: string[]): Promise<Host> {
    const folder = await mkdtemp(join(tmpdir(), 'tsumiki-editor-'))
    const { npm_lifecycle_event: _, ...inherited } = process.env
    const env = { ...inherited, LC_ALL: 'C.UTF-8', TSUMIKI_HOME: join(folder, 'Tsumiki') }
    const child = spawn(process.execPath, [bin, 'open', ...args, '--no-window', '--json'], {
      cwd: folder,
      env,
      detached: true,
    })
    return new Host(child, folder, await addressOf(child))
  }

  /** Where the editor puts new projects. */
  get home(): string {
    return join(this.folder, 'Tsumiki')
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  /** What `tsumiki open` gives when it ends. */
  get ended(): Promise<number | null> {
    const { child } = this
    return new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(child.exitCode)))
  }

  /** Of `tsumiki open`: the engine and what it trains are below it. */
  get pid(): number {
    return this.child.pid!
  }

  /** The engine's own process. */
  async enginePid(): Promise<number> {
    const folder = join(this.home, '.settings', 'engines')
    return JSON.parse(await readFile(join(folder, (await readdir(folder))[0]), 'utf8')).pid
  }

  async killEngine(): Promise<void> {
    process.kill(await this.enginePid(), 'SIGKILL')
  }

  /** Ends the engine and what it trains. */
  async close(): Promise<void> {
    if (this.child.exitCode === null) {
      const engine = await this.enginePid().catch(() => undefined)
      process.kill(-this.child.pid!, 'SIGKILL')
      if (engine) process.kill(-engine, 'SIGKILL')
      await this.ended
    }
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Its first line names it. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    let complaint = ''
    child.stderr!.on('data', (data) => {
      complaint += data
    })
    child.stdout!.on('data', (data) => {
      said += data
      const line = said.split('\n').find((each) => each.includes('"listening"'))
      if (line) resolve(JSON.parse(line).url)
    })
    child.once('exit', (code) => reject(new Error(`tsumiki open ended with ${code}:\n${complaint}`)))
  })
}
