// The engine's process: starts it, hears where it listens, tells when it dies unasked, ends it.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Language } from '../../../shared/text.ts'
import type { EnginePaths } from './paths.ts'

/** It would not start. Its own words come first: they are in the user's language. */
export class EngineFailure extends Error {}

const START_SECONDS = 60
/** A run that is training writes its checkpoint before it ends. */
const STOP_SECONDS = 15

export class Engine {
  private child: ChildProcess | undefined
  private isStopping = false

  constructor(
    private readonly paths: EnginePaths,
    private readonly environment: NodeJS.ProcessEnv,
    /** It died by itself; `how`: signal or exit code, and the last that it said. */
    private readonly onDeath: (how: string) => void,
  ) {}

  /** Gives the address to open, which lets in. `port`: where it listened before. */
  async start(language: Language, port?: string): Promise<string> {
    const args = [this.paths.cli, 'open', '--no-window', '--json', '--lang', language]
    if (port) args.push('--port', port)
    const { ELECTRON_RUN_AS_NODE: _, ...env } = this.environment
    const child = spawn(this.paths.node, args, {
      env,
      // The channel tells the engine when the shell is gone, however it went.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      windowsHide: true,
      // Ctrl+C in a terminal is for the shell, which may ask first.
      detached: process.platform !== 'win32',
    })
    this.child = child
    const said = new LastWords()
    child.stderr?.on('data', (chunk: Buffer) => said.add(chunk))
    let isListening = false
    child.on('exit', (code, signal) => {
      if (this.child === child) this.child = undefined
      if (isListening && !this.isStopping) this.onDeath(said.with(signal ?? `exit code ${code}`))
    })
    const url = await listening(child, said)
    isListening = true
    return url
  }

  get isRunning(): boolean {
    return this.child !== undefined
  }

  async stop(): Promise<void> {
    const { child } = this
    if (!child) return
    this.isStopping = true
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1000)
    // Windows knows no SIGTERM: there a kill would be at once, without a last checkpoint.
    if (child.connected) child.disconnect()
    else child.kill()
    await ended
    clearTimeout(timer)
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
