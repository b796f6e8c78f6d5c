// The log-mel spectrogram of a sound: what is heard, band by band, in decibels.
import FFT from 'fft.js'
import type { LogMelRecipe } from '../../../shared/data/document.ts'
import { type MelBand, melBands } from './mel.ts'

/** Silence has no logarithm. −100 dB. */
const leastPower = 1e-10

/**
 * S[m, t] = 10 · log₁₀ max(10⁻¹⁰, Σₖ Mel[m, k] · |Σₙ w[n] x[t·hop + n − window/2] e^(−2πi kn / window)|²), bands × frames
 * numbers, the lowest band first. w is Hann's window; beyond its ends the sound is silent; 1 + ⌊length / hop⌋ frames. The
 * same as librosa.power_to_db(librosa.feature.melspectrogram(…), top_db=None), whose conventions these are
 * (McFee et al., SciPy 2015).
 */
export function logMel(sound: Float32Array, rate: number, { window, hop, bands }: LogMelRecipe): Float32Array {
  const { fft, hann, filters } = toolsFor(window, bands, rate)
  const frames = 1 + Math.floor(sound.length / hop)
  const out = new Float32Array(bands * frames)
  const slice = new Array<number>(window)
  const spectrum = fft.createComplexArray() as number[]
  const power = new Float64Array(window / 2 + 1)
  for (let frame = 0; frame < frames; frame++) {
    const from = frame * hop - window / 2
    for (let n = 0; n < window; n++) slice[n] = hann[n] * (sound[from + n] ?? 0)
    fft.realTransform(spectrum, slice)
    for (let k = 0; k < power.length; k++) power[k] = spectrum[2 * k] ** 2 + spectrum[2 * k + 1] ** 2
    filters.forEach(({ first, weights }, band) => {
      let sum = 0
      for (let k = 0; k < weights.length; k++) sum += weights[k] * power[first + k]
      out[band * frames + frame] = 10 * Math.log10(Math.max(leastPower, sum))
    })
  }
  return out
}

interface Tools {
  key: string
  fft: FFT
  hann: Float64Array
  filters: MelBand[]
}

let kept: Tools | undefined

/** Those of the last settings are kept: a dataset's sounds share them. */
function toolsFor(window: number, bands: number, rate: number): Tools {
  const key = `${window} ${bands} ${rate}`
  if (kept?.key === key) return kept
  const hann = Float64Array.from({ length: window }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / window))
  kept = { key, fft: new FFT(window), hann, filters: melBands(bands, window, rate) }
  return kept
}
