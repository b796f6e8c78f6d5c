// What a picture file says of its size and colours, without decoding it.
import { UserError } from '../../../shared/errors.ts'
import { readStart } from '../files.ts'
import { bmpSize, isBmp } from './bmp.ts'
import { refuseHuge } from './limits.ts'
import type { Loss } from './losses.ts'
import { loadSharp, sharpOptions } from './sharp.ts'

export interface PictureHeader {
  width: number
  height: number
  grey: boolean
  /** It may hold an EXIF orientation. */
  mayBeTurned: boolean
  /** It may hold transparent parts. */
  alpha?: boolean
  /** What reading it as one picture of bytes leaves out. */
  losses: readonly Loss[]
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** undefined for anything but PNG. */
export function pngHeader(bytes: Uint8Array): PictureHeader | undefined {
  if (bytes.length < 33 || signature.some((byte, index) => bytes[index] !== byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const colourType = bytes[25]
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    grey: colourType === 0 || colourType === 4,
    mayBeTurned: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('eXIf'),
    losses: [...(isAnimated(bytes) ? ['frames' as const] : []), ...(bytes[24] === 16 ? ['depth' as const] : [])],
  }
}

/** APNG announces its animation in a chunk that comes before the pixels. */
function isAnimated(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const control = buffer.indexOf('acTL', 33, 'latin1')
  if (control < 0 || control + 8 > buffer.length) return false
  const pixels = buffer.indexOf('IDAT', 33, 'latin1')
  return (pixels < 0 || control < pixels) && buffer.readUInt32BE(control + 4) > 1
}

/** Reads the beginning of a file. `name`: what the picture is called in messages. */
export async function pictureHeader(file: string, name: string): Promise<PictureHeader> {
  const start = await readStart(file, 4096)
  const png = pngHeader(start)
  const header =
    png && !png.mayBeTurned
      ? png
      : isBmp(start)
        ? { ...bmpSize(start), grey: false, mayBeTurned: false, losses: [] }
        : await headerBySharp(file, name)
  refuseHuge(header, name)
  return header
}

/** `input`: a file, or its bytes. */
export async function headerBySharp(input: string | Uint8Array, name: string): Promise<PictureHeader> {
  const sharp = await loadSharp()
  // Nothing is decoded, so that the size of a huge picture can be told.
  const picture = sharp(input, { ...sharpOptions, limitInputPixels: false })
  const { autoOrient, space, format, depth = 'uchar', pages = 1, hasAlpha = false } = await picture.metadata()
  if (depth !== 'uchar' && depth !== 'ushort') throw unusualDepth(name, depth)
  const losses: Loss[] = []
  if (pages > 1) losses.push(format === 'tiff' ? 'pages' : 'frames')
  if (depth === 'ushort') losses.push('depth')
  return { ...autoOrient, grey: space === 'b-w' || space === 'grey16', mayBeTurned: false, alpha: hasAlpha, losses }
}

/** There is no telling which of its numbers is black and which is white. */
function unusualDepth(name: string, depth: string): UserError {
  return new UserError({
    en: `The pixels of '${name}' are numbers of type ${depth}; only 8 and 16 bits per colour can be read. Save it as an 8-bit picture, or give the numbers as NPY.`,
    ja: `画像「${name}」の画素は ${depth} 型の数値です。読み込めるのは 1 色あたり 8 ビットと 16 ビットです。8 ビットの画像として保存し直すか、NPY で用意してください。`,
  })
}
