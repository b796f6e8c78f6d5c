// The last seconds of a sound that goes on, in a ring.

interface Wish {
  from: number
  length: number
  take(samples: Float32Array | undefined): void
}

export class Heard {
  private readonly ring: Float32Array
  /** Samples since the beginning. */
  private count = 0
  private wishes: Wish[] = []

  constructor(
    /** Samples per second. */
    readonly rate: number,
    seconds: number,
  ) {
    // A block more: what was wished for is taken after the block that completes it.
    this.ring = new Float32Array(Math.ceil(rate * seconds) + 8192)
  }

  add(block: Float32Array): void {
    for (const sample of block) this.ring[this.count++ % this.ring.length] = sample
    const ready = this.wishes.filter(({ from, length }) => this.count >= from + length)
    this.wishes = this.wishes.filter((wish) => !ready.includes(wish))
    for (const { from, length, take } of ready) take(this.from(from, length))
  }

  /** The last `seconds`; silence before the beginning. */
  last(seconds: number): Float32Array {
    const length = Math.round(seconds * this.rate)
    return this.from(this.count - length, length)
  }

  /** The next `seconds`, from now; undefined where it ends before. */
  next(seconds: number): Promise<Float32Array | undefined> {
    return new Promise((take) => {
      this.wishes.push({ from: this.count, length: Math.round(seconds * this.rate), take })
    })
  }

  end(): void {
    for (const { take } of this.wishes) take(undefined)
    this.wishes = []
  }

  private from(start: number, length: number): Float32Array {
    return Float32Array.from({ length }, (_, i) => (start + i < 0 ? 0 : this.ring[(start + i) % this.ring.length]))
  }
}

/** The loudest of each of `count` equal pieces: 0 to 1. */
export function peaksOf(samples: Float32Array, count: number): number[] {
  return Array.from({ length: count }, (_, k) => {
    let most = 0
    const end = Math.floor(((k + 1) * samples.length) / count)
    for (let i = Math.floor((k * samples.length) / count); i < end; i++) most = Math.max(most, Math.abs(samples[i]))
    return Math.min(1, most)
  })
}
