// The mel scale: pitch as people hear it, in bands that are narrow below and wide above.
// As Slaney's Auditory Toolbox (1998), and librosa by default: linear up to 1000 Hz, logarithmic above.
const hertzPerMel = 200 / 3
const firstLogarithmic = 1000
const linearMels = firstLogarithmic / hertzPerMel
const step = Math.log(6.4) / 27

export function toMel(hertz: number): number {
  return hertz < firstLogarithmic ? hertz / hertzPerMel : linearMels + Math.log(hertz / firstLogarithmic) / step
}

export function toHertz(mel: number): number {
  return mel < linearMels ? mel * hertzPerMel : firstLogarithmic * Math.exp((mel - linearMels) * step)
}

/** `count` frequencies from 0 to `highest`, equally far apart on the mel scale. */
export function melFrequencies(count: number, highest: number): number[] {
  return Array.from({ length: count }, (_, i) => toHertz((toMel(highest) * i) / (count - 1)))
}

export interface MelBand {
  /** The first bin of the Fourier transform that counts. */
  first: number
  weights: Float64Array
}

/** Triangles between neighbouring frequencies, each of area 1 over hertz, so that white noise is flat. */
export function melBands(bands: number, window: number, rate: number): MelBand[] {
  const edges = melFrequencies(bands + 2, rate / 2)
  const bins = window / 2 + 1
  return Array.from({ length: bands }, (_, band) => {
    const [low, centre, high] = edges.slice(band, band + 3)
    const all = Float64Array.from({ length: bins }, (_, bin) => {
      const hertz = (bin * rate) / window
      const triangle = Math.min((hertz - low) / (centre - low), (high - hertz) / (high - centre))
      return (Math.max(0, triangle) * 2) / (high - low)
    })
    const first = Math.max(
      0,
      all.findIndex((weight) => weight > 0),
    )
    const last = all.findLastIndex((weight) => weight > 0)
    return { first, weights: all.slice(first, last + 1) }
  })
}
