// `tsumiki open` as people start it: another window where Tsumiki runs already, else an engine that is kept going.
import type { OpenedWindow } from '../../host/window/open.ts'
import { findRunning, type RunningEngine, ticketFor } from '../../supervisor/running.ts'
import { Supervisor } from '../../supervisor/supervisor.ts'
import type { Terminal } from '../terminal.ts'
import { addressLines, endLine, runsAlready, show, withProject } from './show.ts'

export interface Wish {
  /** 0: any; else an engine is started there, also where another one runs. */
  port: number
  /** A project's absolute path. */
  file?: string
  /** Whether to open a window. */
  window: boolean
}

export async function supervise(terminal: Terminal, wish: Wish): Promise<void> {
  const running = wish.port === 0 ? await findRunning() : undefined
  if (running) {
    await check(wish)
    return join(terminal, wish, running)
  }
  const { stderr, language } = terminal
  const { port, file } = wish
  const supervisor = new Supervisor({ port, language, stderr, tell: (text) => terminal.note(text) })
  const told = askedToEnd(supervisor)
  const starting = supervisor.start()
  // Meanwhile, as both take their time.
  const [address] = await Promise.all([starting, check(wish)]).catch(async (error) => {
    await supervisor.stop()
    throw error
  })
  const url = withProject(address, file)
  if (terminal.json) terminal.printJson({ type: 'listening', url, port: Number(new URL(url).port) })
  const window = wish.window ? await show(await ticketFor(url), file) : undefined
  if (!terminal.json) terminal.print(...addressLines(url, window?.kind ?? 'none'), endLine)
  await Promise.race([told, supervisor.failed, ...lastWindowClosed(supervisor, window)])
  if (supervisor.status?.isTraining) terminal.note(stopping)
  if (window?.kind === 'window') window.close()
  await supervisor.stop()
}

/** What is wrong with a project is better said here than on an empty screen. */
async function check({ file }: Wish): Promise<void> {
  if (file) await (await import('../../projects/files.ts')).loadProject(file)
}

async function join(terminal: Terminal, { file, window }: Wish, running: RunningEngine): Promise<void> {
  const url = withProject(running.url, file)
  if (terminal.json) terminal.printJson({ type: 'listening', url, port: running.port, running: true })
  const opened = window ? await show(running.ticketUrl, file) : undefined
  if (!terminal.json) terminal.print(runsAlready, ...addressLines(url, opened?.kind ?? 'none'))
}

/** Resolves at Ctrl+C; a second one ends everything at once. */
function askedToEnd(supervisor: Supervisor): Promise<void> {
  return new Promise((done) => {
    let isEnding = false
    const end = () => {
      if (isEnding) {
        supervisor.kill()
        process.exit(130)
      }
      isEnding = true
      done()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  })
}

/** Only a window of our own tells when it is closed. */
function lastWindowClosed(supervisor: Supervisor, window: OpenedWindow | undefined): Promise<void>[] {
  if (window?.kind !== 'window') return []
  let hasEnded = false
  void window.ended.then(() => (hasEnded = true))
  const watched = {
    hasEnded: () => hasEnded,
    // While the engine is started again, its windows wait for it.
    windows: () => supervisor.status?.windows ?? 1,
    isTraining: () => supervisor.status?.isTraining ?? false,
  }
  return [import('../../host/window/lifetime.ts').then(({ nobodyLeft }) => nobodyLeft(watched))]
}

const stopping = {
  en: 'Stopping the training; the best weights are kept. (Ctrl+C again: at once)',
  ja: '学習を止めています。最良の重みは残ります。（もう一度 Ctrl+C ですぐに終了）',
}
