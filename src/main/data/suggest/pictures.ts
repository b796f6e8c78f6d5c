// Proposes the size and the channels that pictures are brought to.
import path from 'node:path'
import type { PictureRecipe } from '../../../shared/data/document.ts'
import type { Text } from '../../../shared/text.ts'
import { readBytes } from '../files.ts'
import { decodePicture } from '../pictures/decode.ts'
import { lossNotices } from '../pictures/losses.ts'
import { isGrey } from '../pictures/pixels.ts'
import { pictureHeaders } from '../pictures/sizes.ts'

/** Larger pictures take long to train with on a laptop; the proposal is scaled down to this. */
const longestSide = 128
/** How many pictures are looked at to see whether files in colour show only grey. */
const looked = 20

export interface PictureSuggestion {
  pictures: Required<PictureRecipe>
  notices: Text[]
}

export async function suggestPictures(folder: string, paths: readonly string[]): Promise<PictureSuggestion> {
  const headers = await pictureHeaders(folder, paths)
  const counts = new Map<string, number>()
  for (const { width, height } of headers) {
    const key = `${width}×${height}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [common] = [...counts].sort(([, a], [, b]) => b - a)[0]
  const [width, height] = common.split('×').map(Number)
  const shrink = Math.min(1, longestSide / Math.max(width, height))
  const size: [number, number] = [Math.max(1, Math.round(height * shrink)), Math.max(1, Math.round(width * shrink))]
  const notices = lossNotices(
    paths,
    headers.map(({ losses }) => losses),
  )
  if (counts.size > 1 || shrink < 1) {
    const shown = `${size[1]}×${size[0]}`
    const different = counts.size > 1
    notices.push({
      en: `${different ? `The pictures have ${counts.size} different sizes, mostly ${common}` : `The pictures are ${common}`} (width × height). They are brought to ${shown}, keeping their aspect, with white margins.`,
      ja: `画像の大きさは${different ? ` ${counts.size} 種類あり、最も多いのは` : ''} ${common}（幅×高さ）です。縦横比を保って ${shown} にそろえ、余白は白にします。`,
    })
  }
  const coloured = paths.filter((_, index) => !headers[index].grey)
  const channels = (await showColour(folder, coloured)) ? 3 : 1
  if (channels === 1 && coloured.length > 0) notices.push(onlyGrey)
  return { pictures: { size, resize: 'fit', channels }, notices }
}

const onlyGrey: Text = {
  en: 'The pictures show only shades of grey, so they are read with one channel.',
  ja: '画像は白黒の濃淡だけなので、1 チャンネルとして読み込みます。',
}

async function showColour(folder: string, paths: readonly string[]): Promise<boolean> {
  const step = Math.max(1, Math.floor(paths.length / looked))
  for (let i = 0; i < paths.length; i += step)
    if (!isGrey(await decodePicture(await readBytes(path.resolve(folder, paths[i])), paths[i]))) return true
  return false
}
