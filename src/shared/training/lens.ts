// The lens: how large the numbers are that flow forward through each layer, and the gradients that flow back to its weights.

/** Magnitudes |v| of some numbers. Zeros are counted apart: no logarithmic axis has a place for them. */
export interface Spread {
  /** Of the numbers that are not 0: the magnitudes below which 5, 25, 50, 75 and 95 % of them lie. Empty where all are 0. */
  quantiles: readonly number[]
  /** Of the numbers that are not 0; 0 where all are. */
  mean: number
  /** The share of numbers that are 0. */
  zeros: number
  /** NaN or infinite ones; they count for nothing else. */
  broken: number
}

export interface LensLayer {
  /** The block in the flat network. */
  node: string
  name: string
  activation: Spread
  /** Of the loss with respect to the layer's weights; absent where it has none that learn. */
  gradient?: Spread
}

/** One look at a network in training. */
export interface Look {
  /** The one that was under way. */
  epoch: number
  /** How many epochs had been done, with a fraction. */
  at: number
  /** In the order of computation. */
  layers: readonly LensLayer[]
}

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95]

export function spreadOf(...parts: readonly ArrayLike<number>[]): Spread {
  const count = parts.reduce((sum, { length }) => sum + length, 0)
  const magnitudes = new Float32Array(count)
  let [kept, zeros, broken, sum] = [0, 0, 0, 0]
  for (const values of parts)
    for (let i = 0; i < values.length; i++) {
      const magnitude = Math.abs(values[i])
      if (magnitude === 0) zeros++
      else if (!Number.isFinite(magnitude)) broken++
      else {
        magnitudes[kept++] = magnitude
        sum += magnitude
      }
    }
  const sorted = magnitudes.subarray(0, kept).sort()
  return {
    quantiles: kept ? SHARES.map((share) => rounded(sorted[Math.round(share * (kept - 1))])) : [],
    mean: kept ? rounded(sum / kept) : 0,
    zeros: count ? rounded(zeros / count) : 0,
    broken,
  }
}

/** Enough for a picture, and small in a file. */
const rounded = (value: number) => Number(value.toPrecision(4))

/** Layers whose weights learn, in the order of computation. */
export function learningLayers({ layers }: Look): (LensLayer & { gradient: Spread })[] {
  return layers.flatMap(({ gradient, ...layer }) => (gradient ? [{ ...layer, gradient }] : []))
}
