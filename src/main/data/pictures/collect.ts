// Brings many pictures, in files or in memory, to one shape in one array of bytes.
import path from 'node:path'
import type { PictureRecipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { readBytes } from '../files.ts'
import { decodePicture, resizePixels } from './decode.ts'
import { type Loss, lossNotices } from './losses.ts'
import { type PictureShape, readPlanes, writePlanes } from './pixels.ts'
import { eachOf } from './several.ts'

const largestBytes = 2 ** 31

export async function collectPictures(
  folder: string,
  paths: readonly string[],
  shape: PictureShape,
  resize: PictureRecipe['resize'],
): Promise<{ bytes: Uint8Array; notices: Text[] }> {
  const [channels, height, width] = shape
  const bytes = reserve(paths.length, shape)
  const losses: (readonly Loss[])[] = new Array(paths.length)
  await eachOf(paths, async (name, index) => {
    const file = await readBytes(path.resolve(folder, name))
    const pixels = await decodePicture(file, name, { size: [height, width], resize })
    writePlanes(pixels, channels, bytes, index * lengthOf(shape))
    losses[index] = pixels.losses
  })
  return { bytes, notices: lossNotices(paths, losses) }
}

export async function convertPictures(
  bytes: Uint8Array,
  from: PictureShape,
  to: PictureShape,
  resize: PictureRecipe['resize'],
): Promise<Uint8Array> {
  if (from.every((each, axis) => each === to[axis])) return bytes
  const count = bytes.length / lengthOf(from)
  const out = reserve(count, to)
  const indices = Array.from({ length: count }, (_, index) => index)
  await eachOf(indices, async (index) => {
    const pixels = readPlanes(bytes.subarray(index * lengthOf(from), (index + 1) * lengthOf(from)), from)
    const sized = await resizePixels(pixels, { size: [to[1], to[2]], resize })
    writePlanes(sized, to[0], out, index * lengthOf(to))
  })
  return out
}

function lengthOf([channels, height, width]: PictureShape): number {
  return channels * height * width
}

function reserve(count: number, shape: PictureShape): Uint8Array {
  const length = count * lengthOf(shape)
  if (length <= largestBytes) return new Uint8Array(length)
  const gigabytes = (length / 1024 ** 3).toFixed(1)
  throw new UserError({
    en: `${count} pictures of ${shape.join(' × ')} take ${gigabytes} GB; at most 2 GB can be used. Choose a smaller size in the recipe, or fewer pictures.`,
    ja: `${shape.join(' × ')} の画像 ${count} 枚は ${gigabytes} GB になります。使えるのは 2 GB までです。画像のサイズを小さくするか、枚数を減らしてください。`,
  })
}
