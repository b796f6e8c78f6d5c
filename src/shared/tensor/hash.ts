// Random numbers by counting: each is a hash of its place, so any backend computes the same bits in any order.
// Made of 32-bit multiplications, additions and divisions only: ONNX Runtime has no bit operations for u32 on WebGPU.

/** 2³² divided by the golden ratio, odd: neighbours in count land far apart (Knuth, TAOCP vol. 3, 6.4). */
export const GOLDEN = 2654435769

/** 24 bits are what a float32 in [0, 1) holds exactly. */
export const UNIFORM_BITS = 24

/** h (2h + 1), a permutation of the 32-bit numbers (RC6, Rivest et al. 1998), then its halves swapped. */
export function scramble(h: number): number {
  const product = Math.imul(h, (2 * h + 1) | 0)
  return (product << 16) | (product >>> 16)
}

/** Two keys for a stream of random numbers; different seeds and different streams give unrelated ones. */
export function streamKeys(seed: number, stream: number): [number, number] {
  const first = scramble(scramble((seed + Math.imul(stream, GOLDEN)) | 0) + GOLDEN)
  return [first, scramble(first + GOLDEN)]
}

/** The number at a place of a stream, in [0, 1). */
export function uniformAt(place: number, [first, second]: readonly [number, number]): number {
  const h = scramble((Math.imul(place, GOLDEN) + first) | 0)
  return (scramble((h + second) | 0) >>> (32 - UNIFORM_BITS)) / 2 ** UNIFORM_BITS
}
