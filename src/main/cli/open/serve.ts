// The engine itself, as its supervisor starts it: tells where it listens, and how many windows it has.
import { startHost } from '../../host/start.ts'
import type { EngineStatus } from '../../supervisor/engine.ts'
import type { Terminal } from '../terminal.ts'

const LOOK_MILLISECONDS = 250

export async function serve(terminal: Terminal, port: number): Promise<void> {
  const asked = askedToEnd()
  const host = await startHost({ port })
  terminal.printJson({ type: 'listening', url: host.url, port: host.port })
  let last = ''
  const timer = setInterval(() => {
    const status: EngineStatus = { windows: host.windows(), isTraining: host.isTraining() }
    if (JSON.stringify(status) === last || !process.connected) return
    last = JSON.stringify(status)
    process.send?.(status)
  }, LOOK_MILLISECONDS)
  await asked
  clearInterval(timer)
  await host.close()
}

/** Resolves when the supervisor says so or is gone; a second signal ends the engine at once. */
function askedToEnd(): Promise<void> {
  return new Promise((done) => {
    let isEnding = false
    const end = () => {
      if (isEnding) process.exit(130)
      isEnding = true
      done()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
    if (!process.connected) done()
    process.once('disconnect', () => done())
  })
}
