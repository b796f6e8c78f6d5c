// Proposes how many frames clips are brought to, and their size.
import type { ClipRecipe, PictureRecipe } from '../../../shared/data/document.ts'
import type { Text } from '../../../shared/text.ts'
import type { ClipFiles } from '../raw.ts'
import { suggestPictures } from '../suggest/pictures.ts'

/** More take long to train with on a laptop. */
const mostFrames = 16

export async function suggestClips(
  raw: ClipFiles,
): Promise<{ clips: ClipRecipe; pictures: PictureRecipe; notices: Text[] }> {
  const counts = raw.frames.map(({ length }) => length).sort((a, b) => a - b)
  const frames = Math.min(mostFrames, counts[counts.length >> 1])
  const { pictures, notices } = await suggestPictures(raw.folder, raw.frames.flat())
  const range = counts[0] === counts[counts.length - 1] ? `${counts[0]}` : `${counts[0]}–${counts[counts.length - 1]}`
  const told: Text = {
    en: `Each inner folder is read as one clip (${range} frames), brought to ${frames} frames spread over it.`,
    ja: `内側のフォルダーをそれぞれ 1 件の連続画像（${range} コマ）として読み込み、等間隔の ${frames} コマにそろえます。`,
  }
  return { clips: { frames, pick: 'spread' }, pictures, notices: [told, ...notices] }
}
