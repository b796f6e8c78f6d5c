// Whether to start again by ourselves what has died: not for ever, where it dies every time.
const MOST = 3
const WITHIN_SECONDS = 60

export class Restarts {
  private times: number[] = []

  constructor(private readonly now: () => number = () => performance.now()) {}

  allowed(): boolean {
    const now = this.now()
    this.times = this.times.filter((time) => now - time < WITHIN_SECONDS * 1000)
    this.times.push(now)
    return this.times.length <= MOST
  }

  /** The user wants it tried again. */
  forget(): void {
    this.times = []
  }
}
