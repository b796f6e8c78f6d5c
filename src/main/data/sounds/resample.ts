// Another sampling rate, by a windowed sinc: band-limited interpolation, as J. O. Smith describes it
// (https://ccrma.stanford.edu/~jos/resample/).

/** Zero crossings of the sinc on each side. */
const crossings = 16
/** So that what is cut off has faded where the new rate could no longer hold it. */
const rolloff = 0.95
/** Tables of weights for more positions between samples would outgrow the sound. */
const mostPhases = 4096

/**
 * `length`: samples of the result. Sample n lies at the time n / to; beyond its ends the sound is silent.
 * The weights of each sample add up to 1, so that a constant stays what it is.
 */
export function resample(
  sound: Float32Array,
  from: number,
  to: number,
  length = resampledLength(sound.length, from, to),
): Float32Array {
  if (from === to) return sound
  const divisor = greatestCommonDivisor(from, to)
  const phases = to / divisor
  const step = from / divisor
  // Of the slower of the two rates.
  const cutoff = rolloff * Math.min(1, to / from)
  const reach = Math.ceil(crossings / cutoff)
  const tables: Float64Array[] = []
  const out = new Float32Array(length)
  for (let n = 0; n < length; n++) {
    const phase = (n * step) % phases
    const base = Math.floor((n * step) / phases)
    const kept = phases <= mostPhases ? tables[phase] : undefined
    const weights = kept ?? weightsAt(phase / phases, cutoff, reach)
    if (phases <= mostPhases) tables[phase] = weights
    const first = base - reach + 1
    let sum = 0
    for (let i = Math.max(0, -first); i < weights.length && first + i < sound.length; i++)
      sum += weights[i] * sound[first + i]
    out[n] = sum
  }
  return out
}

export function resampledLength(length: number, from: number, to: number): number {
  return Math.max(1, Math.round((length * to) / from))
}

/** Of the samples from −reach + 1 to reach, seen from a place `fraction` after sample 0. */
function weightsAt(fraction: number, cutoff: number, reach: number): Float64Array {
  const weights = Float64Array.from({ length: 2 * reach }, (_, i) => {
    const distance = i - reach + 1 - fraction
    const x = Math.PI * distance * cutoff
    const sinc = x === 0 ? 1 : Math.sin(x) / x
    return sinc * Math.cos((Math.PI * distance) / (2 * reach)) ** 2
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
