// How many training steps are handed to the backend at once: enough that handing over costs little, and few enough that
// pausing, progress and checkpoints, which come in between, keep their rhythm. The numbers do not depend on it.
import type { Executable } from '../backends/backend.ts'

const MOST_SECONDS = 0.04
const MOST_STEPS = 32
const MOST_BYTES = 4e6

export class StepsAtOnce {
  private secondsPerStep = Number.POSITIVE_INFINITY

  constructor(
    private readonly step: Executable,
    /** That one step is fed. */
    private readonly bytesPerStep: number,
  ) {}

  /** At most `available`, and at least 1. */
  next(available: number): number {
    if (!this.step.runSteps) return 1
    const most = Math.min(available, MOST_STEPS, MOST_BYTES / this.bytesPerStep, MOST_SECONDS / this.secondsPerStep)
    return Math.max(1, Math.floor(most))
  }

  took(seconds: number, steps: number): void {
    this.secondsPerStep = seconds / steps
  }
}
