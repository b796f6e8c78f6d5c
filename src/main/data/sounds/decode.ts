// Decodes a WAV file: one array for each channel, from −1 to 1.
import wavefile from 'wavefile'
import { UserError } from '../../../shared/errors.ts'
import { damaged, headerOf, noSamples, type SoundHeader } from './header.ts'

export interface Sound {
  rate: number
  channels: Float32Array[]
}

/** Plain integers, floating point, A-law, µ-law. */
const knownFormats = [1, 3, 6, 7]

/** `name`: for messages. Throws a UserError that names it where it cannot be read. */
export async function decodeSound(bytes: Uint8Array, name: string): Promise<Sound> {
  const header = await headerOf(bytes, name)
  if (!knownFormats.includes(header.format)) throw unusual(name)
  // What nearly every file is, and a tenth of the library's time.
  if (header.format === 1 && header.bits === 16 && bytes[3] === 0x46) return shorts(bytes, header)
  try {
    return byLibrary(bytes, name, header)
  } catch (cause) {
    throw cause instanceof UserError ? cause : damaged(name, cause)
  }
}

function shorts(bytes: Uint8Array, { rate, channels, length, start }: SoundHeader): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, length * channels * 2)
  const values = Array.from({ length: channels }, (_, channel) => {
    const out = new Float32Array(length)
    for (let i = 0; i < length; i++) out[i] = view.getInt16(2 * (i * channels + channel), true) / 32_768
    return out
  })
  return { rate, channels: values }
}

/** Its integers have the range of their bits; those of 8 bits and fewer have no sign. */
function byLibrary(bytes: Uint8Array, name: string, { rate, channels: count }: SoundHeader): Sound {
  const file = new wavefile.WaveFile()
  file.fromBuffer(bytes)
  if (file.bitDepth === '8a') file.fromALaw()
  else if (file.bitDepth === '8m') file.fromMuLaw()
  const depth = file.bitDepth
  const read: unknown = file.getSamples(false, Float32Array)
  const channels = (count === 1 ? [read] : read) as Float32Array[]
  if (channels[0].length === 0) throw noSamples(name)
  const floating = depth === '32f' || depth === '64'
  const half = 2 ** (Number(depth) - 1)
  for (const channel of channels)
    for (let i = 0; i < channel.length; i++) {
      const value = floating ? channel[i] : (depth === '8' ? channel[i] - half : channel[i]) / half
      if (!Number.isFinite(value)) throw notFinite(name, i)
      channel[i] = value
    }
  return { rate, channels }
}

function unusual(name: string): UserError {
  return new UserError({
    en: `'${name}' is compressed in an unusual way. Save the sound as WAV (PCM, 16 bit).`,
    ja: `「${name}」は特殊な圧縮形式です。WAV（PCM、16 ビット）で保存し直してください。`,
  })
}

function notFinite(name: string, sample: number): UserError {
  return new UserError({
    en: `'${name}': sample ${sample} (counted from 0) is no number that can be computed with. Save the sound again as WAV (PCM, 16 bit).`,
    ja: `「${name}」の ${sample} 番目（0 から数えて）のサンプルは計算に使えない値です。WAV（PCM、16 ビット）で保存し直してください。`,
  })
}
