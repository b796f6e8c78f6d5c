// Seeded random numbers, the same on every machine: sfc32 (PractRand) seeded through SplitMix32, with a state that can be saved.

export type RandomState = readonly [number, number, number, number]

/** Mixes a 32-bit number into another one that looks unrelated (SplitMix32's finaliser). */
export function mix(value: number): number {
  let h = (value + 0x9e3779b9) | 0
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  return (h ^ (h >>> 15)) >>> 0
}

/** One 32-bit seed from several numbers and names: a stream of its own for each purpose. */
export function seedOf(...parts: (number | string)[]): number {
  let h = 0
  for (const part of parts) {
    if (typeof part === 'number') h = mix(h ^ part)
    else for (let i = 0; i < part.length; i++) h = mix(h ^ part.charCodeAt(i))
    h = mix(h)
  }
  return h
}

export class Random {
  private a: number
  private b: number
  private c: number
  private d: number

  constructor(seed: number | RandomState) {
    if (typeof seed !== 'number') {
      ;[this.a, this.b, this.c, this.d] = seed
      return
    }
    this.a = mix(seed)
    this.b = mix(this.a)
    this.c = mix(this.b)
    this.d = 1
    for (let i = 0; i < 12; i++) this.integer()
  }

  get state(): RandomState {
    return [this.a, this.b, this.c, this.d]
  }

  /** A whole number in [0, 2³²). */
  integer(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + t
    this.c |= 0
    return t >>> 0
  }

  /** Uniform in [from, to), 32 bits of it random. */
  uniform(from = 0, to = 1): number {
    return from + (to - from) * (this.integer() / 4294967296)
  }

  /** A whole number in [0, count). */
  below(count: number): number {
    return Math.floor(this.uniform() * count)
  }

  /** Normal with mean 0 and deviation 1 (Box–Muller, one of the pair: the state stays four numbers). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()))
    return radius * Math.cos(2 * Math.PI * this.uniform())
  }

  /** Shuffles in place (Fisher–Yates). */
  shuffle<T extends { length: number; [index: number]: number }>(items: T): T {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      const kept = items[i]
      items[i] = items[j]
      items[j] = kept
    }
    return items
  }
}
