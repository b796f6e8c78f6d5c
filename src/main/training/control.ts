// Pause, resume and stop, asked for from outside while the loop runs.
import type { RunCommand } from '../../shared/training/run.ts'

export class Control {
  private paused = false
  private stopped = false
  private alone = false
  private wake: (() => void) | undefined
  private tellAbandoned: (() => void) | undefined

  command({ type }: RunCommand): void {
    if (type === 'pause') this.paused = true
    else if (type === 'resume') this.paused = false
    else this.stopped = true
    if (!this.paused || this.stopped) this.wake?.()
  }

  /** Nobody listens any more: save, and end soon. */
  abandon(): void {
    this.alone = true
    this.tellAbandoned?.()
    this.command({ type: 'stop' })
  }

  whenAbandoned(act: () => void): void {
    this.tellAbandoned = act
    if (this.alone) act()
  }

  get isAbandoned(): boolean {
    return this.alone
  }

  get isPaused(): boolean {
    return this.paused && !this.stopped
  }

  get isStopped(): boolean {
    return this.stopped
  }

  /** Resolves when training may go on, or has been stopped. */
  async unpaused(): Promise<void> {
    while (this.isPaused) await new Promise<void>((resolve) => (this.wake = resolve))
  }
}
