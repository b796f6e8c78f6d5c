// Finds an engine of this user that runs already, so that a second start opens another window of it.
import { setTimeout as wait } from 'node:timers/promises'
import { type Entry, listEntries, removeEntry } from '../host/entries.ts'
import { TICKET_PATH } from '../host/http/keys.ts'
import { isRunning } from '../runs/processes.ts'

/** An engine that died is started again by its supervisor. */
const PATIENCE_MILLISECONDS = 2000
const AGAIN_MILLISECONDS = 100

export interface RunningEngine {
  port: number
  /** With the token that lets in. */
  url: string
  /** Lets in once: other users of the machine can see what a browser is started with. */
  ticketUrl: string
}

export async function findRunning(): Promise<RunningEngine | undefined> {
  for (const entry of await listEntries()) {
    // Where its supervisor is gone, an engine is about to end.
    const found = isRunning(entry.supervisor) && (await reached(entry))
    if (found) return found
    if (!isRunning(entry.pid)) await removeEntry(entry.port)
  }
  return undefined
}

async function reached(entry: Entry): Promise<RunningEngine | undefined> {
  const url = `http://127.0.0.1:${entry.port}/?token=${entry.token}`
  const until = performance.now() + PATIENCE_MILLISECONDS
  do {
    const ticketUrl = await ticketFor(url)
    if (ticketUrl) return { port: entry.port, url, ticketUrl }
    await wait(AGAIN_MILLISECONDS)
  } while (performance.now() < until)
  return undefined
}

/** Exchanges the address, as it is printed, for one that lets in once. Undefined where no engine answers there. */
export async function ticketFor(url: string): Promise<string | undefined> {
  const { origin, searchParams } = new URL(url)
  try {
    const response = await fetch(origin + TICKET_PATH, {
      method: 'POST',
      headers: { Authorization: `Bearer ${searchParams.get('token')}` },
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    })
    return response.ok ? `${origin}/?token=${await response.text()}` : undefined
  } catch {
    return undefined
  }
}
