// How large a picture may be, and what is said of those that are larger.
import type { Recipe } from '../../../shared/data/document.ts'
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

const longestSide = 10_000

/** What the recipe brings pictures and clips to, before anything is reserved for it. */
export function checkSizes({ pictures, clips }: Recipe): void {
  const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= longestSide
  const { size } = pictures ?? {}
  if (size && !(size.length === 2 && size.every(isCount))) throw notWhole('pictures.size', size)
  if (clips?.frames !== undefined && !isCount(clips.frames)) throw notWhole('clips.frames', clips.frames)
}

function notWhole(key: string, value: unknown): UserError {
  return new UserError({
    en: `The recipe's ${key} must be whole numbers from 1 to ${longestSide}, not ${JSON.stringify(value)}. Change it.`,
    ja: `レシピの ${key} は 1〜${longestSide} の整数にしてください（今は ${JSON.stringify(value)}）。`,
  })
}
