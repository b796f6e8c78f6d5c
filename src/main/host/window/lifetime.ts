// Tells when Tsumiki may end by itself: its own window was closed, no other one is connected, and nothing is training.
import { setTimeout as wait } from 'node:timers/promises'

const LOOK_MILLISECONDS = 500
/** A page that is loaded again is away for a moment. */
const PATIENCE_MILLISECONDS = 5000

export interface Watched {
  /** The browser that was started for the window has ended. */
  hasEnded(): boolean
  windows(): number
  isTraining(): boolean
}

/** Gives up, without an answer, when `signal` says so. */
export async function nobodyLeft({ hasEnded, windows, isTraining }: Watched, signal: AbortSignal): Promise<void> {
  let since = performance.now()
  while (!signal.aborted) {
    const now = performance.now()
    if (!hasEnded() || windows() > 0 || isTraining()) since = now
    else if (now - since >= PATIENCE_MILLISECONDS) return
    await wait(LOOK_MILLISECONDS, undefined, { signal }).catch(() => {})
  }
}
