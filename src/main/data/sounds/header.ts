// What a WAV file says of its sound: rate, channels, length; its list of chunks is walked without reading the samples.
// Format: https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html
import { type FileHandle, open } from 'node:fs/promises'
import { UserError } from '../../../shared/errors.ts'
import { unreadable } from '../files.ts'

export interface SoundHeader {
  rate: number
  channels: number
  /** Samples of one channel. */
  length: number
  /** As the file numbers it: 1 is plain integers, 3 floating point. */
  format: number
  bits: number
  /** Where the samples begin, and how many bytes they take. */
  start: number
  bytes: number
}

/** Reads `length` bytes from a position on; fewer at the end. */
type ReadAt = (position: number, length: number) => Promise<Uint8Array>

const mostChunks = 1000
const mostChannels = 32
const extensible = 0xfffe

/** `name`: what the file is called in messages. */
export async function soundHeader(file: string, name: string): Promise<SoundHeader> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file)
    const { size } = await handle.stat()
    return await readHeader(name, size, async (position, length) => {
      const { buffer, bytesRead } = await handle!.read(Buffer.alloc(length), 0, length, position)
      return buffer.subarray(0, bytesRead)
    })
  } catch (error) {
    throw error instanceof UserError ? error : unreadable(file, error)
  } finally {
    await handle?.close()
  }
}

export async function headerOf(bytes: Uint8Array, name: string): Promise<SoundHeader> {
  return readHeader(name, bytes.length, async (position, length) => bytes.subarray(position, position + length))
}

async function readHeader(name: string, size: number, readAt: ReadAt): Promise<SoundHeader> {
  const start = await readAt(0, 12)
  const container = words(start, 0)
  if (!/^RIF[FX]$|^RF64$/.test(container) || words(start, 8) !== 'WAVE') throw noWave(name)
  const little = container !== 'RIFX'
  let format: Uint8Array | undefined
  for (let at = 12, chunk = 0; at + 8 <= size && chunk < mostChunks; chunk++) {
    const head = await readAt(at, 8)
    const length = viewOf(head).getUint32(4, little)
    if (words(head, 0) === 'fmt ') format = await readAt(at + 8, Math.min(length, 40))
    if (words(head, 0) === 'data') {
      if (!format || format.length < 16) throw damaged(name)
      return header(name, viewOf(format), little, at + 8, length, size)
    }
    // Chunks begin at even places.
    at += 8 + length + (length % 2)
  }
  throw damaged(name)
}

function header(
  name: string,
  view: DataView,
  little: boolean,
  start: number,
  bytes: number,
  size: number,
): SoundHeader {
  const [tag, channels, rate, block, bits] = [
    view.getUint16(0, little),
    view.getUint16(2, little),
    view.getUint32(4, little),
    view.getUint16(12, little),
    view.getUint16(14, little),
  ]
  const format = tag === extensible && view.byteLength >= 26 ? view.getUint16(24, little) : tag
  if (channels < 1 || channels > mostChannels || rate < 1 || rate > 1_000_000) throw damaged(name)
  // Only compressed sound has other blocks, and it is refused when it is decoded.
  if (block < 1 || (format === 1 && block !== channels * Math.ceil(bits / 8))) throw damaged(name)
  if (start + bytes > size) throw cutShort(name, bytes, size - start)
  const length = Math.floor(bytes / block)
  if (length === 0) throw noSamples(name)
  return { rate, channels, length, format, bits, start, bytes }
}

function words(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function noWave(name: string): UserError {
  return new UserError({
    en: `'${name}' is not a WAV file: it does not begin with RIFF … WAVE. Save the sound as WAV (PCM, 16 bit).`,
    ja: `「${name}」は WAV ファイルではありません（先頭が RIFF … WAVE ではありません）。WAV（PCM、16 ビット）で保存してください。`,
  })
}

export function damaged(name: string, cause?: unknown): UserError {
  return new UserError(
    {
      en: `'${name}' is a damaged WAV file: its header cannot be read. Save the sound again, or remove the file.`,
      ja: `「${name}」は壊れた WAV ファイルです（ヘッダーを読めません）。保存し直すか、取り除いてください。`,
    },
    { cause },
  )
}

function cutShort(name: string, announced: number, real: number): UserError {
  return new UserError({
    en: `'${name}' is cut short: its header announces ${announced} bytes of sound, but ${real} follow. Copy it again, or remove it.`,
    ja: `「${name}」は途中で切れています。ヘッダーでは音声が ${announced} バイトですが、実際には ${real} バイトです。コピーし直すか、取り除いてください。`,
  })
}

export function noSamples(name: string): UserError {
  return new UserError({
    en: `'${name}' holds no sound (0 samples). Record it again, or remove it.`,
    ja: `「${name}」には音声がありません（0 サンプル）。録音し直すか、取り除いてください。`,
  })
}
