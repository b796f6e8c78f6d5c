// What a picture file says of its size and colours, without decoding it.
import { readStart } from '../files.ts'
import { loadSharp, sharpOptions } from './sharp.ts'

export interface PictureHeader {
  width: number
  height: number
  grey: boolean
  /** It may hold an EXIF orientation. */
  mayBeTurned: boolean
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
  }
}

/** Reads the beginning of a file. */
export async function pictureHeader(file: string): Promise<PictureHeader> {
  const png = pngHeader(await readStart(file, 4096))
  if (png && !png.mayBeTurned) return png
  const sharp = await loadSharp()
  const { autoOrient, space } = await sharp(file, sharpOptions).metadata()
  return { ...autoOrient, grey: space === 'b-w' || space === 'grey16', mayBeTurned: false }
}
