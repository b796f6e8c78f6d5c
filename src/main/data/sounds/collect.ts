// Brings many sounds, in files or in memory, to one shape in one array of numbers.
import path from 'node:path'
import type { SoundShape } from '../../../shared/data/dataset.ts'
import { UserError } from '../../../shared/errors.ts'
import { size } from '../../../shared/tensor/shape.ts'
import { namingGone, readBytes } from '../files.ts'
import { ImportMeter } from '../import/listener.ts'
import { eachOf } from '../pictures/several.ts'
import type { RawSounds, SoundFiles } from '../raw.ts'
import { decodeSound, type Sound } from './decode.ts'
import { shapeOfSound, writeSound } from './shape.ts'

const largestBytes = 2 ** 31

export async function collectSounds(raw: RawSounds | SoundFiles, shape: SoundShape): Promise<Float32Array> {
  const width = size(shapeOfSound(shape))
  if (raw.kind === 'sounds') {
    const out = reserve(raw.count, width)
    for (let i = 0; i < raw.count; i++) writeSound(soundAt(raw, i), shape, out, i * width)
    return out
  }
  const out = reserve(raw.paths.length, width)
  const meter = new ImportMeter(raw.paths.length)
  await eachOf(raw.paths, async (name, index) => {
    const bytes = await namingGone(name, readBytes(path.resolve(raw.folder, name)))
    writeSound(await decodeSound(bytes, name), shape, out, index * width)
    meter.add(1)
  })
  return out
}

function soundAt({ rate, channels, values, count }: RawSounds, index: number): Sound {
  const length = values.length / count / channels
  const from = index * channels * length
  return {
    rate,
    channels: Array.from({ length: channels }, (_, c) => values.subarray(from + c * length, from + (c + 1) * length)),
  }
}

function reserve(count: number, width: number): Float32Array {
  const bytes = 4 * count * width
  if (bytes <= largestBytes) return new Float32Array(count * width)
  const gigabytes = (bytes / 1024 ** 3).toFixed(1)
  throw new UserError({
    en: `${count} sounds of ${width} numbers take ${gigabytes} GB; at most 2 GB can be used. Choose fewer seconds, a lower rate or a log-mel spectrogram in the recipe, or use fewer sounds.`,
    ja: `1 件 ${width} 個の数値になる音声 ${count} 件は ${gigabytes} GB です。使えるのは 2 GB までです。秒数やサンプリング周波数を下げるか、対数メルスペクトログラムにするか、件数を減らしてください。`,
  })
}

/** Some of the sounds, in the order of the rows. */
export function chosenSounds(raw: RawSounds | SoundFiles, rows: Int32Array): RawSounds | SoundFiles {
  if (raw.kind === 'soundFiles') return { ...raw, paths: Array.from(rows, (row) => raw.paths[row]) }
  if (rows.length === raw.count) return raw
  const width = raw.values.length / raw.count
  const values = new Float32Array(rows.length * width)
  rows.forEach((row, i) => {
    values.set(raw.values.subarray(row * width, (row + 1) * width), i * width)
  })
  return { ...raw, count: rows.length, values }
}

/** One WAV file as the network gets it, before it is scaled. */
export async function soundNumbers(shape: SoundShape, bytes: Uint8Array): Promise<Float32Array> {
  const out = new Float32Array(size(shapeOfSound(shape)))
  writeSound(await decodeSound(bytes, 'WAV'), shape, out, 0)
  return out
}
