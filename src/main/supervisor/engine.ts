// The engine's process, as its supervisor sees it (the command line or the Electron shell): starts it, hears where it listens, tells when it dies unasked, ends it.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Language } from '../../shared/text.ts'

export interface EnginePaths {
  node: string
  cli: string
}

/** What the engine tells its supervisor. */
export interface EngineStatus {
  /** How many are connected. */
  windows: number
  isTraining: boolean
}

/** It would not start. Its own words come first: they are in the user's language. */
export class EngineFailure extends Error {}

const START_SECONDS = 60
/** A run that is training writes its checkpoint before it ends. */
const STOP_SECONDS = 15

export class Engine {
  private child: ChildProcess | undefined
  private isStopping = false
  private told: EngineStatus | undefined

  constructor(
    private readonly paths: EnginePaths,
    private readonly environment: NodeJS.ProcessEnv,
    /** It died by itself; `how`: signal or exit code, and the last that it said. */
    private readonly onDeath: (how: string) => void,
    /** Where the engine's stderr goes, too. */
    private readonly stderr?: NodeJS.WritableStream,
  ) {}

  /** Undefined while it is not running. */
  get status(): EngineStatus | undefined {
    return this.told
  }

  /** Gives the address to open, which lets in. `port`: where it listened before. */
  async start(language: Language, port?: string): Promise<string> {
    const args = [this.paths.cli, 'open', '--no-window', '--json', '--lang', language]
    if (port) args.push('--port', port)
    const { ELECTRON_RUN_AS_NODE: _, ...env } = this.environment
    const child = spawn(this.paths.node, args, {
      env,
      // By the channel the engine knows that it is watched over, and when its supervisor is gone, however it went.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      windowsHide: true,
      // Ctrl+C in a terminal is for the supervisor, which may ask first.
      detached: process.platform !== 'win32',
    })
    this.child = child
    const said = new LastWords()
    child.stderr?.on('data', (chunk: Buffer) => {
      said.add(chunk)
      this.stderr?.write(chunk)
    })
    child.on('message', (status: EngineStatus) => {
      this.told = status
    })
    let isListening = false
    child.on('exit', (code, signal) => {
      if (this.child === child) this.child = undefined
      this.told = undefined
      if (isListening && !this.isStopping) this.onDeath(said.with(signal ?? `exit code ${code}`))
    })
    const url = await listening(child, said)
    isListening = true
    return url
  }

  get isRunning(): boolean {
    return this.child !== undefined
  }

  /** After that time it is killed. */
  async stop(seconds = STOP_SECONDS): Promise<void> {
    const { child } = this
    this.isStopping = true
    if (!child) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const timer = setTimeout(() => this.kill(), seconds * 1000)
    // Windows knows no SIGTERM: there a kill would be at once, without a last checkpoint.
    if (child.connected) child.disconnect()
    else child.kill()
    await ended
    clearTimeout(timer)
  }

  /** At once; training processes save all the same. */
  kill(): void {
    this.child?.kill('SIGKILL')
  }
}

function listening(child: ChildProcess, said: LastWords): Promise<string> {
  return new Promise((resolve, reject) => {
    let message: string | undefined
    const fail = (why: string) => reject(new EngineFailure(message ?? said.with(why)))
    const timer = setTimeout(() => {
      fail(`no answer within ${START_SECONDS} s`)
      child.kill()
    }, START_SECONDS * 1000)
    child.on('error', (error) => fail(error.message))
    child.on('close', (code, signal) => fail(signal ?? `exit code ${code}`))
    child.once('close', () => clearTimeout(timer))
    createInterface(child.stdout!).on('line', (line) => {
      const told = asJson(line)
      if (told?.type === 'error' && typeof told.message === 'string') message = told.message
      if (told?.type !== 'listening' || typeof told.url !== 'string') return
      clearTimeout(timer)
      resolve(told.url)
    })
  })
}

function asJson(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The end of what a process wrote to stderr. */
class LastWords {
  private words = ''

  add(chunk: Buffer): void {
    this.words = (this.words + chunk).slice(-2000)
  }

  with(why: string): string {
    const lines = this.words.trim().split('\n').slice(-6).join('\n')
    return lines ? `${why}\n${lines}` : why
  }
}
