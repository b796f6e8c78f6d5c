// Decodes one picture file: upright as its EXIF says, transparent parts over white, brought to a size where one is given.
import { PNG } from 'pngjs'
import type { Sharp } from 'sharp'
import type { PictureRecipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import { decodeBmp, isBmp } from './bmp.ts'
import { headerBySharp, pngHeader } from './header.ts'
import { refuseHuge } from './limits.ts'
import type { Loss } from './losses.ts'
import { overWhite, type Pixels } from './pixels.ts'
import { loadSharp, sharpOptions } from './sharp.ts'

export interface TargetSize {
  size: readonly [height: number, width: number]
  resize: PictureRecipe['resize']
}

/** Up to this many pixels, decoding in JavaScript is ten times faster than a call into libvips. */
const smallPicture = 128 * 128

export interface DecodedPicture extends Pixels {
  /** What of the file is not in the pixels. */
  losses: readonly Loss[]
}

/** `name`: for messages. Throws a UserError that names it where it cannot be read. */
export async function decodePicture(bytes: Uint8Array, name: string, target?: TargetSize): Promise<DecodedPicture> {
  try {
    if (isBmp(bytes)) {
      const pixels = decodeBmp(bytes, name)
      return { ...(target ? await resizePixels(pixels, target) : pixels), losses: [] }
    }
    const png = pngHeader(bytes)
    if (png && png.width * png.height <= smallPicture && !png.mayBeTurned && isSize(png, target))
      return decodePng(bytes, png.losses)
    const header = await headerBySharp(bytes, name)
    refuseHuge(header, name)
    const sharp = await loadSharp()
    // Of a PNG the library sees no animation.
    const told = png ? png.losses : header.losses
    const losses = header.alpha ? await withTransparency(told, sharp(bytes, sharpOptions)) : told
    return { ...(await pixelsOf(sharp(bytes, sharpOptions).autoOrient(), target)), losses }
  } catch (cause) {
    throw cause instanceof UserError ? cause : corrupt(name, cause)
  }
}

function isSize({ width, height }: { width: number; height: number }, target: TargetSize | undefined): boolean {
  return !target || (target.size[0] === height && target.size[1] === width)
}

function decodePng(bytes: Uint8Array, losses: readonly Loss[]): DecodedPicture {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  let opaque = true
  for (let i = 3; i < data.length; i += 4) opaque &&= data[i] === 255
  return { ...overWhite(data, width, height), losses: opaque ? losses : [...losses, 'transparency'] }
}

/** Most pictures with room for transparency have none. */
async function withTransparency(losses: readonly Loss[], image: Sharp): Promise<readonly Loss[]> {
  return (await image.stats()).isOpaque ? losses : [...losses, 'transparency']
}

export async function resizePixels(pixels: Pixels, target: TargetSize): Promise<Pixels> {
  if (isSize(pixels, target)) return pixels
  const sharp = await loadSharp()
  const { width, height, channels } = pixels
  return pixelsOf(sharp(pixels.data, { raw: { width, height, channels } }), target)
}

const fits = { stretch: 'fill', fit: 'contain', crop: 'cover' } as const

async function pixelsOf(image: Sharp, target: TargetSize | undefined): Promise<Pixels> {
  const white = { r: 255, g: 255, b: 255 }
  const opaque = image.flatten({ background: white })
  const sized = target
    ? opaque.resize({ height: target.size[0], width: target.size[1], fit: fits[target.resize], background: white })
    : opaque
  const { data, info } = await sized
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3, data }
}

export function corrupt(name: string, cause: unknown): UserError {
  return new UserError(
    {
      en: `The picture '${name}' cannot be read: it is damaged, or of another kind than its name says. Replace or remove it.`,
      ja: `画像「${name}」を読み込めません。壊れているか、名前と中身の形式が違います。差し替えるか、取り除いてください。`,
    },
    { cause },
  )
}
