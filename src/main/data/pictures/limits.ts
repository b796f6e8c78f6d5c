// How large a picture may be, and what is said of those that are larger.
import { UserError } from '../../../shared/errors.ts'

/** A picture that announces more is refused before memory is taken for it. */
export const mostPixels = 100_000_000

export function refuseHuge({ width, height }: { width: number; height: number }, name: string): void {
  if (width * height <= mostPixels) return
  const millions = (pixels: number) => Math.round(pixels / 1e6).toLocaleString('en')
  throw new UserError({
    en: `The picture '${name}' is ${width}×${height}, which is ${millions(width * height)} million pixels; at most ${millions(mostPixels)} million can be read. Scale it down, or remove it.`,
    ja: `画像「${name}」は ${width}×${height}（${((width * height) / 1e8).toFixed(1)} 億画素）です。読み込めるのは ${mostPixels / 1e8} 億画素までです。縮小するか、取り除いてください。`,
  })
}
