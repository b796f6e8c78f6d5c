// Files for the tests of this folder: made in a temporary folder, or real ones lying beside the repository.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { PNG } from 'pngjs'
import { UserError } from '../../shared/errors.ts'
import { skipNote } from '../../shared/testing/skipNote.ts'

/** Where the real data lies; absent in most checkouts. */
export const realData = path.resolve('../shared/data')

export const hasRealData = existsSync(realData)

export const withoutRealData = skipNote(hasRealData, 'the folder ../shared/data is not here')

export class TestFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'tsumiki-data-'))

  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.path, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
    return file
  }

  /** A picture of one colour. */
  png(name: string, width: number, height: number, colour: readonly number[]): string {
    return this.write(name, pngOf(width, height, colour))
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

type Colour = readonly number[]

/** Of one colour, or of the colour that each place has. */
export function pngOf(width: number, height: number, colour: Colour | ((x: number, y: number) => Colour)): Uint8Array {
  const png = new PNG({ width, height })
  for (let i = 0; i < width * height; i++) {
    const [r, g, b, a = 255] = typeof colour === 'function' ? colour(i % width, Math.floor(i / width)) : colour
    png.data.set([r, g, b, a], 4 * i)
  }
  return PNG.sync.write(png)
}

/** Two frames of one picture, as an animated PNG. */
export function apngOf(size: number, colour: Colour): Uint8Array {
  const png = Buffer.from(pngOf(size, size, colour))
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length)
    ends.writeUInt32BE(crc32(named), 4)
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
  }
  const numbers = (...values: number[]) => {
    const data = Buffer.alloc(4 * values.length)
    values.forEach((value, i) => {
      data.writeUInt32BE(value, 4 * i)
    })
    return data
  }
  const control = (sequence: number) =>
    chunk('fcTL', Buffer.concat([numbers(sequence, size, size, 0, 0, 0x1000a), Buffer.alloc(2)]))
  const pixels = png.indexOf('IDAT') - 4
  const end = png.indexOf('IEND') - 4
  const frame = png.subarray(pixels + 8, pixels + 8 + png.readUInt32BE(pixels))
  return Buffer.concat([
    png.subarray(0, pixels),
    chunk('acTL', numbers(2, 0)),
    control(0),
    png.subarray(pixels, end),
    control(1),
    chunk('fdAT', Buffer.concat([numbers(2), frame])),
    png.subarray(end),
  ])
}

/** An IDX file of bytes. */
export function idxOf(sizes: readonly number[], values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * sizes.length + values.length)
  bytes.set([0, 0, 8, sizes.length])
  sizes.forEach((size, axis) => {
    new DataView(bytes.buffer).setUint32(4 + 4 * axis, size)
  })
  bytes.set(Array.from(values), 4 + 4 * sizes.length)
  return bytes
}

/** The sentences of the UserError that the work ends in; any other ending is passed on. */
export async function refusal(work: () => unknown): Promise<{ en: string; ja: string }> {
  try {
    await work()
  } catch (error) {
    if (error instanceof UserError) return error.text
    throw error
  }
  throw new Error('it was accepted')
}

/** An uncompressed BMP of up to 16 different colours. */
export function bmpOf(width: number, height: number, bits: number, pixels: readonly number[][], topDown = false) {
  const palette =
    bits > 8 ? [] : [...new Set(pixels.map((pixel) => pixel.join()))].map((key) => key.split(',').map(Number))
  const stride = 4 * Math.ceil((width * bits) / 32)
  const start = 54 + 4 * palette.length
  const bytes = new Uint8Array(start + stride * height)
  const view = new DataView(bytes.buffer)
  bytes.set([0x42, 0x4d])
  for (const [at, value] of [
    [2, bytes.length],
    [10, start],
    [14, 40],
    [18, width],
    [22, topDown ? -height : height],
    [46, palette.length],
  ])
    view.setInt32(at, value, true)
  view.setUint16(28, bits, true)
  palette.forEach(([r, g, b], index) => {
    bytes.set([b, g, r], 54 + 4 * index)
  })
  pixels.forEach(([r, g, b], i) => {
    const x = i % width
    const y = Math.floor(i / width)
    const row = start + stride * (topDown ? y : height - 1 - y)
    if (bits > 8) bytes.set([b, g, r], row + (x * bits) / 8)
    else {
      const index = palette.findIndex((colour) => colour.join() === [r, g, b].join())
      bytes[row + Math.floor((x * bits) / 8)] |= index << (8 - bits * ((x % (8 / bits)) + 1))
    }
  })
  return bytes
}

/** A grey TIFF, uncompressed, of one page or several. */
export function tiffOf(width: number, height: number, bits: 8 | 16, pages: readonly (readonly number[])[]): Uint8Array {
  const size = (width * height * bits) / 8
  const tags = 9
  const page = 2 + 12 * tags + 4 + size
  const bytes = new Uint8Array(8 + page * pages.length)
  const view = new DataView(bytes.buffer)
  bytes.set([0x49, 0x49, 42, 0, 8])
  pages.forEach((values, p) => {
    const at = 8 + p * page
    const data = at + page - size
    view.setUint16(at, tags, true)
    // Width, height, bits, compression, black is zero, place, samples, rows in the strip, bytes in the strip.
    const entries = [
      [256, width],
      [257, height],
      [258, bits],
      [259, 1],
      [262, 1],
      [273, data],
      [277, 1],
      [278, height],
      [279, size],
    ]
    entries.forEach(([tag, value], i) => {
      const entry = at + 2 + 12 * i
      view.setUint16(entry, tag, true)
      view.setUint16(entry + 2, 4, true)
      view.setUint32(entry + 4, 1, true)
      view.setUint32(entry + 8, value, true)
    })
    view.setUint32(at + 2 + 12 * tags, p + 1 < pages.length ? at + page : 0, true)
    values.forEach((value, i) => {
      bits === 16 ? view.setUint16(data + 2 * i, value, true) : view.setUint8(data + i, value)
    })
  })
  return bytes
}

/** An NPY file (version 1.0) whose header says what is given, true or not. */
export function npyOf(
  descr: string,
  shape: readonly number[],
  values: ArrayBufferView,
  fortranOrder = false,
): Uint8Array {
  const words = `{'descr': '${descr}', 'fortran_order': ${fortranOrder ? 'True' : 'False'}, 'shape': (${shape.join(', ')},), }`
  const header = `${words.padEnd(Math.ceil((words.length + 11) / 64) * 64 - 11)}\n`
  const data = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  return Buffer.concat([
    Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length & 255, header.length >> 8]),
    Buffer.from(header),
    data,
  ])
}

/** A WAV file of 16 bits; `channels` of values from −1 to 1. */
export function wavOf(rate: number, channels: readonly (readonly number[])[]): Uint8Array {
  const [{ length }] = channels
  const size = 2 * length * channels.length
  const bytes = new Uint8Array(44 + size)
  const view = new DataView(bytes.buffer)
  const write = (at: number, words: string) => bytes.set(new TextEncoder().encode(words), at)
  write(0, 'RIFF')
  write(8, 'WAVEfmt ')
  write(36, 'data')
  for (const [at, value] of [
    [4, 36 + size],
    [16, 16],
    [24, rate],
    [28, 2 * rate * channels.length],
    [40, size],
  ])
    view.setUint32(at, value, true)
  for (const [at, value] of [
    [20, 1],
    [22, channels.length],
    [32, 2 * channels.length],
    [34, 16],
  ])
    view.setUint16(at, value, true)
  for (let i = 0; i < length; i++)
    channels.forEach((channel, c) => {
      const value = Math.max(-32_768, Math.min(32_767, Math.round(channel[i] * 32_768)))
      view.setInt16(44 + 2 * (i * channels.length + c), value, true)
    })
  return bytes
}
