// Reads BMP, which the picture library does not: uncompressed, 1, 4, 8, 16, 24 or 32 bits per pixel, upright or upside down.
import { UserError } from '../../../shared/errors.ts'
import { refuseHuge } from './limits.ts'
import type { Pixels } from './pixels.ts'

interface BmpHeader {
  width: number
  height: number
  topDown: boolean
  bits: number
  /** Where the pixels begin. */
  start: number
  /** [blue, green, red, …] of every colour, for up to 8 bits. */
  palette: Uint8Array
  paletteStep: number
  /** Bytes in a row, which ends on a multiple of four. */
  stride: number
}

export function isBmp(bytes: Uint8Array): boolean {
  return bytes.length >= 26 && bytes[0] === 0x42 && bytes[1] === 0x4d
}

/** Width and height alone need the first 26 bytes. Throws an Error where it is no BMP, a UserError where it is of a kind that is not read. */
export function bmpSize(bytes: Uint8Array): { width: number; height: number; topDown: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isBmp(bytes)) throw new Error('no BMP')
  const old = view.getUint32(14, true) === 12
  const width = old ? view.getUint16(18, true) : view.getInt32(18, true)
  const height = old ? view.getUint16(20, true) : view.getInt32(22, true)
  if (width <= 0 || height === 0) throw new Error('no pixels')
  return { width, height: Math.abs(height), topDown: height < 0 }
}

function headerOf(bytes: Uint8Array, name: string): BmpHeader {
  const size = bmpSize(bytes)
  refuseHuge(size, name)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(14, true)
  const old = length === 12
  const bits = view.getUint16(old ? 24 : 28, true)
  const compression = old ? 0 : view.getUint32(30, true)
  if (![1, 4, 8, 16, 24, 32].includes(bits) || !isPlain(view, compression, bits)) throw unread(name, compression, bits)
  const colours = old || bits > 8 ? 0 : view.getUint32(46, true)
  const paletteStep = old ? 3 : 4
  const paletteAt = 14 + length
  const stride = 4 * Math.ceil((size.width * bits) / 32)
  const start = view.getUint32(10, true)
  if (bytes.length < start + stride * size.height) throw new Error('cut short')
  const count = bits > 8 ? 0 : Math.min(colours || 2 ** bits, 2 ** bits)
  return {
    ...size,
    bits,
    start,
    palette: bytes.subarray(paletteAt, paletteAt + paletteStep * count),
    paletteStep,
    stride,
  }
}

/** Bit fields count as plain where they are the usual ones: 8 bits each of blue, green and red. */
function isPlain(view: DataView, compression: number, bits: number): boolean {
  if (compression === 0) return true
  if (compression !== 3 || bits !== 32 || view.byteLength < 66) return false
  return (
    view.getUint32(54, true) === 0xff0000 && view.getUint32(58, true) === 0xff00 && view.getUint32(62, true) === 0xff
  )
}

/** Opacity is left out: most programs write none, and those that do agree on no rule. */
export function decodeBmp(bytes: Uint8Array, name: string): Pixels {
  const header = headerOf(bytes, name)
  const { width, height, topDown, start, stride, bits } = header
  const data = new Uint8Array(3 * width * height)
  for (let y = 0, to = 0; y < height; y++) {
    const row = start + stride * (topDown ? y : height - 1 - y)
    for (let x = 0; x < width; x++, to += 3) {
      if (bits <= 8) fromPalette(bytes, row, x, header, data, to)
      else if (bits === 16) fromFifteenBits(bytes[row + 2 * x] | (bytes[row + 2 * x + 1] << 8), data, to)
      else for (let c = 0; c < 3; c++) data[to + c] = bytes[row + (x * bits) / 8 + 2 - c]
    }
  }
  return { width, height, channels: 3, data }
}

function fromPalette(bytes: Uint8Array, row: number, x: number, header: BmpHeader, out: Uint8Array, to: number): void {
  const { bits, palette, paletteStep } = header
  const perByte = 8 / bits
  const shift = 8 - bits * ((x % perByte) + 1)
  const index = (bytes[row + Math.floor(x / perByte)] >> shift) & (2 ** bits - 1)
  for (let c = 0; c < 3; c++) out[to + c] = palette[index * paletteStep + 2 - c] ?? 0
}

function fromFifteenBits(value: number, out: Uint8Array, to: number): void {
  for (let c = 0; c < 3; c++) out[to + c] = Math.round((((value >> (10 - 5 * c)) & 31) * 255) / 31)
}

function unread(name: string, compression: number, bits: number): UserError {
  return new UserError({
    en: `The picture '${name}' is a BMP of an unusual kind (compression ${compression}, ${bits} bits per pixel). Save it as PNG.`,
    ja: `画像「${name}」は特殊な BMP（圧縮方式 ${compression}、${bits} ビット）なので読み込めません。PNG で保存し直してください。`,
  })
}
