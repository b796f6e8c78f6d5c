// Words of a picture cut to the room they have: an SVG file cuts nothing by itself.
import { fontFamily } from '../../ui/theme.ts'

export type Cut = (words: string, room: number, size: number, weight?: number) => { words: string; width: number }

let pen: CanvasRenderingContext2D | undefined

export const cutToRoom: Cut = (words, room, size, weight = 400) => {
  pen ??= document.createElement('canvas').getContext('2d')!
  pen.font = `${weight} ${size}px ${fontFamily}`
  const widthOf = (shown: string) => pen!.measureText(shown).width
  const letters = [...words]
  let shown = words
  while (letters.length > 0 && widthOf(shown) > room) {
    letters.pop()
    shown = `${letters.join('').trimEnd()}…`
  }
  return { words: letters.length ? shown : '', width: letters.length ? widthOf(shown) : 0 }
}
