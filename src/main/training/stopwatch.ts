// Measures how fast training goes, pauses left out, and from that how long the rest will take.

/** The rate is that of the last so many seconds of training. */
const WINDOW_SECONDS = 10

export class Stopwatch {
  private readonly before: number
  private start = performance.now()
  private pausedAt: number | undefined
  private total = 0
  private inEpoch = 0
  private marks: { seconds: number; samples: number }[] = [{ seconds: 0, samples: 0 }]

  /** `elapsedSeconds`: of the run before this process. */
  constructor(elapsedSeconds: number) {
    this.before = elapsedSeconds
  }

  /** `samples` of the present epoch are done. */
  step(samples: number): void {
    this.total += samples - this.inEpoch
    this.inEpoch = samples
    this.mark()
  }

  /** The epoch's validation and saving are done too: they count as time its samples took. */
  endEpoch(): void {
    this.inEpoch = 0
    this.mark()
  }

  pause(): void {
    this.pausedAt = performance.now()
  }

  resume(): void {
    if (this.pausedAt !== undefined) this.start += performance.now() - this.pausedAt
    this.pausedAt = undefined
  }

  get elapsedSeconds(): number {
    return this.before + this.seconds
  }

  /** Training samples per second of the last while, validation included in the time. */
  get samplesPerSecond(): number {
    const [first] = this.marks
    const last = this.marks.at(-1)!
    return last.seconds > first.seconds ? (last.samples - first.samples) / (last.seconds - first.seconds) : 0
  }

  secondsFor(samples: number): number {
    const rate = this.samplesPerSecond
    return rate > 0 ? samples / rate : 0
  }

  private get seconds(): number {
    return ((this.pausedAt ?? performance.now()) - this.start) / 1000
  }

  private mark(): void {
    const { seconds } = this
    if (seconds - this.marks.at(-1)!.seconds < 0.05 && this.marks.length > 1) this.marks.pop()
    this.marks.push({ seconds, samples: this.total })
    while (this.marks.length > 2 && this.marks[0].seconds < seconds - WINDOW_SECONDS) this.marks.shift()
  }
}
