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

export async function nobodyLeft({ hasEnded, windows, isTraining }: Watched): Promise<void> {
  let since = performance.now()
  while (true) {
    const now = performance.now()
    if (!hasEnded() || windows() > 0 || isTraining()) since = now
    else if (now - since >= PATIENCE_MILLISECONDS) return
    await wait(LOOK_MILLISECONDS)
  }
}
