// Measures how fast training goes, pauses left out, and from that how long the rest will take.

/** The rate is that of the last so many seconds of training. */
const WINDOW_SECONDS = 10
/** Before so much has been seen, no one can tell how long the rest will take. */
const FIRST_ESTIMATE_SECONDS = 0.3

export class Stopwatch {
  private readonly before: number
  private start = performance.now()
  private pausedAt: number | undefined
  private total = 0
  private inEpoch = 0
  /** From the end of the first step on, which takes longer than all others. */
  private marks: { seconds: number; samples: number }[] = []

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
    const { seconds, samples } = this.seen
    return seconds > 0 ? samples / seconds : 0
  }

  /** Undefined until enough has been seen to tell. */
  secondsFor(samples: number): number | undefined {
    return this.seen.seconds >= FIRST_ESTIMATE_SECONDS ? samples / this.samplesPerSecond : undefined
  }

  private get seen(): { seconds: number; samples: number } {
    const first = this.marks[0]
    const last = this.marks.at(-1)
    return first && last
      ? { seconds: last.seconds - first.seconds, samples: last.samples - first.samples }
      : { seconds: 0, samples: 0 }
  }

  private get seconds(): number {
    return ((this.pausedAt ?? performance.now()) - this.start) / 1000
  }

  private mark(): void {
    const { seconds } = this
    if (this.marks.length > 1 && seconds - this.marks.at(-2)!.seconds < 0.05) this.marks.pop()
    this.marks.push({ seconds, samples: this.total })
    while (this.marks.length > 2 && this.marks[0].seconds < seconds - WINDOW_SECONDS) this.marks.shift()
  }
}
