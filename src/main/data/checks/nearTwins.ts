// Pictures that are nearly the same (saved again, brightened, enlarged): difference hashes in an index, then compared.
import type { VariableData } from '../../../shared/data/dataset.ts'
import { type ThumbnailSize, thumbnails } from './thumbnails.ts'

/** Thumbnails of 17 × 16 give 16 × 16 bits: whether a place is clearly brighter than the one right of it. */
const [WIDTH, HEIGHT] = [17, 16]
/** Of 255; less is noise of compression. */
const CLEARLY = 4
const BITS = 256
/** Four bands of 16 of the most telling bits: pictures with up to 3 of these 64 bits different share a band. */
const BANDS = 4
const BAND_BITS = 16
/** Drawn alike is not the same: full hashes may differ in so many bits, and thumbnails must correlate so much. */
const MOST_DIFFERENT_BITS = 16
const LEAST_CORRELATION = 0.995
/** Empty pictures fill one drawer; a few neighbours in it are enough. */
const MOST_IN_DRAWER = 64
/** Places across and down at which colours are compared: an apple has the shape of an orange. */
const COLOUR_PLACES = 4
/** Of 255, between red and green or green and blue; brightening and compressing change less. */
const MOST_COLOUR_DIFFERENCE = 40
const PIECE = 2000

/** Pairs of different pictures. */
export async function nearTwins(
  pictures: VariableData,
  count: number,
  pause: (share: number) => Promise<void>,
): Promise<[number, number][]> {
  const sizes: ThumbnailSize[] = [{ width: WIDTH, height: HEIGHT }, ...tintSizes(pictures)]
  const [small, ...channels] = await thumbnails(pictures, count, sizes, (share) => pause(share / 2))
  const colours = tints(channels)
  const hashes = hash(small, count)
  const bits = tellingBits(hashes, count)
  const found = new Map<string, [number, number]>()
  for (let band = 0; band < BANDS; band++) {
    const drawers = new Map<number, number[]>()
    for (let i = 0; i < count; i++) {
      if (i % PIECE === 0) await pause(0.5 + (band + i / count) / BANDS / 2)
      const key = bandOf(hashes, i, bits, band)
      const drawer = drawers.get(key)
      if (!drawer) drawers.set(key, [i])
      else {
        for (const other of drawer)
          if (isNear(hashes, small, other, i) && isOfOneColour(colours, other, i))
            found.set(`${other} ${i}`, [other, i])
        if (drawer.length < MOST_IN_DRAWER) drawer.push(i)
      }
    }
  }
  return [...found.values()].sort(([a, b], [c, d]) => a - c || b - d)
}

/** One byte for each bit: simple, and small enough for a hundred thousand pictures. */
function hash(small: Float32Array, count: number): Uint8Array {
  const out = new Uint8Array(count * BITS)
  for (let i = 0, to = 0; i < count; i++)
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < WIDTH - 1; x++, to++) {
        const at = (i * HEIGHT + y) * WIDTH + x
        out[to] = small[at] > small[at + 1] + CLEARLY ? 1 : 0
      }
  return out
}

/** Those that are set in nearest to half of the pictures. */
function tellingBits(hashes: Uint8Array, count: number): number[] {
  const ones = new Float64Array(BITS)
  for (let i = 0; i < hashes.length; i++) ones[i % BITS] += hashes[i]
  const order = Array.from(ones.keys()).sort((a, b) => Math.abs(ones[a] - count / 2) - Math.abs(ones[b] - count / 2))
  return order.slice(0, BANDS * BAND_BITS)
}

function bandOf(hashes: Uint8Array, i: number, bits: readonly number[], band: number): number {
  let key = 0
  // Every fourth bit: each band gets bits of every quality.
  for (let k = 0; k < BAND_BITS; k++) key = key * 2 + hashes[i * BITS + bits[k * BANDS + band]]
  return key
}

function isNear(hashes: Uint8Array, small: Float32Array, a: number, b: number): boolean {
  let different = 0
  for (let k = 0; k < BITS; k++) different += hashes[a * BITS + k] ^ hashes[b * BITS + k]
  if (different > MOST_DIFFERENT_BITS) return false
  const width = WIDTH * HEIGHT
  let [sumA, sumB] = [0, 0]
  for (let k = 0; k < width; k++) {
    sumA += small[a * width + k]
    sumB += small[b * width + k]
  }
  let [aa, bb, ab] = [0, 0, 0]
  for (let k = 0; k < width; k++) {
    const [p, q] = [small[a * width + k] - sumA / width, small[b * width + k] - sumB / width]
    aa += p * p
    bb += q * q
    ab += p * q
  }
  // Of pictures of one colour nothing can be said.
  return aa > width && bb > width && ab / Math.sqrt(aa * bb) >= LEAST_CORRELATION
}

/** Of pictures in colour. */
function tintSizes({ shape: [channels] }: VariableData): ThumbnailSize[] {
  if (channels < 3) return []
  return [0, 1, 2].map((channel) => ({ width: COLOUR_PLACES, height: COLOUR_PLACES, channel }))
}

/** How much redder, and how much bluer, than green each of some places is. */
function tints([red, green, blue]: readonly Float32Array[]): Float32Array[] {
  if (!red) return []
  return [red, blue].map((colour) => colour.map((value, k) => value - green[k]))
}

function isOfOneColour(colours: readonly Float32Array[], a: number, b: number): boolean {
  const places = COLOUR_PLACES ** 2
  return colours.every((tint) => {
    for (let k = 0; k < places; k++)
      if (Math.abs(tint[a * places + k] - tint[b * places + k]) > MOST_COLOUR_DIFFERENCE) return false
    return true
  })
}
