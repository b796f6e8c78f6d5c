// Keeps the engine going for `tsumiki open`: one that dies is started again where it was, so that its windows find it.
import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { Language, Text } from '../../shared/text.ts'
import { packageRoot } from '../packageRoot.ts'
import { Engine, EngineFailure, type EngineStatus } from './engine.ts'
import { Restarts } from './restarts.ts'

export interface SupervisorParts {
  language: Language
  /** 0: one that is free. */
  port: number
  stderr: NodeJS.WritableStream
  tell(text: Text): void
}

export class Supervisor {
  private readonly restarts = new Restarts()
  private readonly engine: Engine
  private isStopping = false
  private url = ''
  private giveUp: (error: unknown) => void = () => {}
  /** Rejects when the engine cannot be kept going. */
  readonly failed = new Promise<never>((_, reject) => {
    this.giveUp = reject
  })

  constructor(private readonly parts: SupervisorParts) {
    const paths = { node: process.execPath, cli: join(packageRoot, 'dist', 'main', 'cli.js') }
    this.engine = new Engine(paths, process.env, (how) => void this.died(how), parts.stderr)
    // Nobody may be listening yet.
    this.failed.catch(() => {})
  }

  get status(): EngineStatus | undefined {
    return this.engine.status
  }

  /** Gives the address that lets in. */
  async start(): Promise<string> {
    const { language, port } = this.parts
    try {
      this.url = await this.engine.start(language, port === 0 ? undefined : String(port))
      return this.url
    } catch (error) {
      // Its words are in the user's language already.
      throw error instanceof EngineFailure ? new UserError({ en: error.message, ja: error.message }) : error
    }
  }

  private async died(how: string): Promise<void> {
    if (this.isStopping) return
    if (!this.restarts.allowed()) return this.giveUp(keepsEnding(how))
    this.parts.tell(startedAgain(how))
    try {
      await this.engine.start(this.parts.language, new URL(this.url).port)
    } catch (error) {
      await this.died((error as Error).message)
    }
  }

  /** Running trainings are saved and stopped. */
  async stop(): Promise<void> {
    this.isStopping = true
    await this.engine.stop(FOR_TRAININGS_SECONDS)
  }

  /** At once; training processes save even then. */
  kill(): void {
    this.engine.kill()
  }
}

/** A large network's last evaluation takes its time; who does not want to wait has a second Ctrl+C. */
const FOR_TRAININGS_SECONDS = 24 * 3600

const startedAgain = (how: string): Text => ({
  en: `The engine stopped unexpectedly and is started again (${how}).`,
  ja: `エンジンが予期せず停止したため、再起動しています（${how}）。`,
})

const keepsEnding = (how: string) =>
  new UserError({
    en: `The engine keeps stopping (${how}). Start Tsumiki again with: tsumiki open. What a window had not saved yet can be kept with the button in it.`,
    ja: `エンジンが何度も停止します（${how}）。tsumiki open で起動し直してください。未保存の内容は、開いているウィンドウのボタンから保存できます。`,
  })
