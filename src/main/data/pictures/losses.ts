// What of a picture is not used, in words: further frames, further pages, more than 8 bits per colour, what lies behind.
import { counted, type Text } from '../../../shared/text.ts'

export type Loss = 'frames' | 'pages' | 'depth' | 'transparency'

const texts: Record<Loss, (count: number, example: string) => Text> = {
  frames: (count, example) => ({
    en: `${counted(count, 'picture is', 'pictures are')} animated (such as '${example}'); only the first frame is used.`,
    ja: `動く画像が ${count} 枚あります（「${example}」など）。最初のコマだけを使います。`,
  }),
  pages: (count, example) => ({
    en: `${counted(count, 'picture has', 'pictures have')} several pages (such as '${example}'); only the first page is used.`,
    ja: `複数ページの画像が ${count} 枚あります（「${example}」など）。最初のページだけを使います。`,
  }),
  depth: (count, example) => ({
    en: `${counted(count, 'picture has', 'pictures have')} more than 8 bits per colour (such as '${example}'); they are scaled to 8 bits, 0 to 255.`,
    ja: `1 色あたり 8 ビットを超える画像が ${count} 枚あります（「${example}」など）。8 ビット（0〜255）に直して使います。`,
  }),
  transparency: (count, example) => ({
    en: `${counted(count, 'picture is', 'pictures are')} transparent in parts (such as '${example}'); these parts are white.`,
    ja: `透明な部分のある画像が ${count} 枚あります（「${example}」など）。透明な部分は白にします。`,
  }),
}

/** All kinds of them. */
export const lossKinds = Object.keys(texts) as [Loss, ...Loss[]]

/** One notice for each kind of loss. `losses[i]` are those of the picture `names[i]`. */
export function lossNotices(names: readonly string[], losses: readonly (readonly Loss[])[]): Text[] {
  return lossKinds.flatMap((loss) => {
    const lossy = names.filter((_, index) => losses[index].includes(loss))
    return lossy.length === 0 ? [] : [texts[loss](lossy.length, lossy[0])]
  })
}
