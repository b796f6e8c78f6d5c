// Takes one for each press, and one after another for as long as the press lasts.

export interface Hold {
  press(): void
  release(): void
}

export interface HoldOptions {
  take(): Promise<unknown>
  /** Gets what `take` throws, which ends the series. */
  fail(error: unknown): void
  /** Whether a press while one is taken takes another one after it. */
  keepsPresses: boolean
}

/** So that a slow click takes one. */
const FIRST_MILLISECONDS = 350
const NEXT_MILLISECONDS = 150

export function createHold({ take, fail, keepsPresses }: HoldOptions): Hold {
  let isHeld = false
  let isRunning = false
  let isTaking = false
  let owed = 0
  let wake: (() => void) | undefined

  /** Ends early with the next press or release. */
  const pause = (milliseconds: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, milliseconds)
      wake = () => {
        clearTimeout(timer)
        done()
      }
    })

  const run = async () => {
    isRunning = true
    try {
      while (owed > 0 || isHeld) {
        const wait = owed > 0 ? FIRST_MILLISECONDS : NEXT_MILLISECONDS
        owed = Math.max(0, owed - 1)
        const begun = performance.now()
        isTaking = true
        await take()
        isTaking = false
        if (owed === 0 && isHeld) await pause(wait - (performance.now() - begun))
      }
    } catch (error) {
      owed = 0
      isHeld = false
      fail(error)
    } finally {
      isRunning = false
      isTaking = false
    }
  }

  return {
    press() {
      isHeld = true
      if (!isTaking || keepsPresses) owed++
      wake?.()
      if (!isRunning) void run()
    },
    release() {
      isHeld = false
      wake?.()
    },
  }
}
