// Drives the command line as a user does: a folder of their own, commands typed in it, what comes back.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const bin = fileURLToPath(new URL('../../bin/tsumiki', import.meta.url))

export interface Result {
  code: number | null
  stdout: string
  stderr: string
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into what programs would
export type JsonLine = any

export class Workshop {
  private constructor(readonly folder: string) {}

  static async open(): Promise<Workshop> {
    return new Workshop(await mkdtemp(join(tmpdir(), 'tsumiki-e2e-')))
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  write(name: string, content: string | Uint8Array): Promise<void> {
    return writeFile(this.path(name), content)
  }

  /** Runs a command to its end. */
  async tsumiki(...args: string[]): Promise<Result> {
    return this.start(...args).result
  }

  /** Runs a command that must do its work; the JSON lines on stdout, which must hold nothing else. */
  async json(...args: string[]): Promise<JsonLine[]> {
    const result = await this.tsumiki(...args, '--json')
    expect(result.code, result.stderr).toBe(0)
    return jsonLines(result.stdout)
  }

  /**
   * Runs a command that must be refused, for an English-speaking person and for a Japanese program: exit code, a
   * sentence without a stack trace, the same as a JSON line. Gives what the person reads.
   */
  async refused(code: 1 | 2, args: readonly string[]): Promise<string> {
    const person = await this.tsumiki(...args)
    expect(person.code, person.stderr).toBe(code)
    expect(person.stderr).not.toContain('    at ')
    expect(person.stderr).not.toContain('defect of Tsumiki')
    const program = await this.tsumiki(...args, '--json', '--lang', 'ja')
    expect(program.code).toBe(code)
    const error = jsonLines(program.stdout).at(-1)
    expect(error).toEqual({ type: 'error', message: expect.stringMatching(/[ぁ-んァ-ヶ]/) })
    expect(program.stderr).toContain(error.message)
    return person.stderr
  }

  /** Starts a command in a process group of its own, as a terminal does. */
  start(...args: string[]): Running {
    // As typed into a terminal, not started by the npm that runs these tests.
    const { npm_lifecycle_event: _, ...inherited } = process.env
    const env = { ...inherited, LC_ALL: 'C.UTF-8', TSUMIKI_HOME: this.path('home') }
    return new Running(spawn(process.execPath, [bin, ...args], { cwd: this.folder, env, detached: true }))
  }
}

export class Running {
  private stdout = ''
  private stderr = ''
  private readonly waiting: (() => void)[] = []
  readonly result: Promise<Result>

  constructor(private readonly child: ChildProcess) {
    const collect = (name: 'stdout' | 'stderr') => (data: Buffer) => {
      this[name] += data
      for (const look of this.waiting) look()
    }
    child.stdout!.on('data', collect('stdout'))
    child.stderr!.on('data', collect('stderr'))
    this.result = new Promise((resolve) => {
      child.on('close', (code) => resolve({ code, stdout: this.stdout, stderr: this.stderr }))
    })
  }

  get pid(): number {
    return this.child.pid!
  }

  get saidSoFar(): string {
    return this.stdout + this.stderr
  }

  /** Until its output so far matches. */
  said(pattern: RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => pattern.test(this.saidSoFar) && resolve()
      this.waiting.push(look)
      look()
      this.result.then(({ code }) => reject(new Error(`ended with ${code} before it said ${pattern}:\n${this.stderr}`)))
    })
  }

  /** Ctrl+C, which a terminal sends to every process of the group. */
  interrupt(): void {
    process.kill(-this.child.pid!, 'SIGINT')
  }

  /** kill -9 of the command alone, not of the training process it started. */
  killAlone(): void {
    this.child.kill('SIGKILL')
  }

  /** kill -9 of all its processes. */
  kill(): void {
    process.kill(-this.child.pid!, 'SIGKILL')
  }
}

export function jsonLines(stdout: string): JsonLine[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
