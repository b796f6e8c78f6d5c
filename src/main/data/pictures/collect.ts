// Brings many pictures, in files or in memory, to one shape in one array of bytes.
import type { PictureRecipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import { ImportMeter } from '../import/listener.ts'
import { heldInMemory, memoryBudget } from '../memoryBudget.ts'
import { collectThroughCache } from './collectThroughCache.ts'
import { resizePixels } from './decode.ts'
import { type CollectedPictures, chunkOf, decodeTasks, lengthOf, lossesOf, type PictureWish } from './decodeTasks.ts'
import { type PictureShape, readPlanes, writePlanes } from './pixels.ts'
import { workOn } from './pool.ts'
import { eachOf } from './several.ts'
import { refuseUnreadable, type Unreadable } from './unreadable.ts'

const largestBytes = 2 ** 31
/** Few or small pictures are decoded again faster than a cache is kept. */
const CACHED_PICTURES = 200
const CACHED_BYTES = 8e6

/** Many pictures go through the cache: decoded once, and kept on disk where they take more memory than data may. */
export async function collectPictures(
  folder: string,
  paths: readonly string[],
  shape: PictureShape,
  resize: PictureRecipe['resize'],
  /** What is done with them wants all of them at once. */
  wholly = false,
): Promise<CollectedPictures> {
  const wish = { folder, paths, shape, resize }
  const bytes = paths.length * lengthOf(shape)
  if (paths.length < CACHED_PICTURES && bytes < CACHED_BYTES) return collectDirectly(wish)
  const fits = bytes <= Math.min(wholly ? memoryBudget() : heldInMemory(), largestBytes)
  return (await collectThroughCache(wish, fits)) ?? collectDirectly(wish)
}

async function collectDirectly(wish: PictureWish): Promise<CollectedPictures> {
  const { paths, shape } = wish
  const bytes = reserve(paths.length, shape)
  const chunk = chunkOf(shape)
  const meter = new ImportMeter(paths.length)
  const lost: CollectedPictures['losses'] = []
  const unreadable: Unreadable = []
  const tasks = decodeTasks(wish)
  await workOn(tasks, (done, index) => {
    bytes.set(done.bytes, index * chunk * lengthOf(shape))
    for (const [i, losses] of done.losses) lost.push([index * chunk + i, losses])
    for (const [i, text] of done.unreadable) unreadable.push([index * chunk + i, text])
    meter.add(tasks[index].paths.length)
  })
  refuseUnreadable(paths, unreadable)
  return { bytes, losses: lost, notices: lossesOf(paths, lost) }
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

function reserve(count: number, shape: PictureShape): Uint8Array {
  const length = count * lengthOf(shape)
  if (length <= largestBytes) return new Uint8Array(length)
  const gigabytes = (length / 1024 ** 3).toFixed(1)
  throw new UserError({
    en: `${count} pictures of ${shape.join(' × ')} take ${gigabytes} GB; at most 2 GB can be used. Choose a smaller size in the recipe, or fewer pictures.`,
    ja: `${shape.join(' × ')} の画像 ${count} 枚は ${gigabytes} GB になります。使えるのは 2 GB までです。画像のサイズを小さくするか、枚数を減らしてください。`,
  })
}
