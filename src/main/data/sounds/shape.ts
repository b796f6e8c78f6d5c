// How one sound becomes the network's numbers: channels, rate, length, and the waveform or its log-mel spectrogram.
import type { SoundShape } from '../../../shared/data/dataset.ts'
import type { Sound } from './decode.ts'
import { logMel } from './logMel.ts'
import { resample } from './resample.ts'

/** Waveform: [channels, length]; spectrogram: [channels, bands, frames], the lowest band first. */
export function shapeOfSound({ length, channels, logMel }: SoundShape): readonly number[] {
  return logMel ? [channels, logMel.bands, 1 + Math.floor(length / logMel.hop)] : [channels, length]
}

/** Writes one sound to `out` from `at`. */
export function writeSound(sound: Sound, shape: SoundShape, out: Float32Array, at: number): void {
  inChannels(sound.channels, shape.channels).forEach((channel, index) => {
    const brought = atLength(resample(channel, sound.rate, shape.rate), shape)
    const numbers = shape.logMel ? logMel(brought, shape.rate, shape.logMel) : brought
    out.set(numbers, at + index * numbers.length)
  })
}

/** One channel is the mean of all; two are the first two, or one twice. */
function inChannels(channels: readonly Float32Array[], wanted: 1 | 2): Float32Array[] {
  if (wanted === 2) return [channels[0], channels[1] ?? channels[0]]
  if (channels.length === 1) return [channels[0]]
  return [
    channels[0].map((_, i) => {
      let sum = 0
      for (const channel of channels) sum += channel[i]
      return sum / channels.length
    }),
  ]
}

/** Cut, or filled up with silence. */
function atLength(sound: Float32Array, { length, crop }: SoundShape): Float32Array {
  const spare = sound.length - length
  if (spare === 0) return sound
  const first = crop === 'centre' ? Math.floor(Math.abs(spare) / 2) : 0
  if (spare > 0) return sound.subarray(first, first + length)
  const out = new Float32Array(length)
  out.set(sound, first)
  return out
}
