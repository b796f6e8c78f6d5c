// How many terminal columns a text takes: East Asian wide characters take two, combining marks none (UAX #11).

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18dff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
/** The halves of が as か + ゛, variation selectors, joiners. */
const NOTHING = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u

const graphemes = new Intl.Segmenter()

export function width(text: string): number {
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += widthOfGrapheme(segment)
  return columns
}

/** A base letter decides for the marks behind it, the first person of a family emoji for the family. */
function widthOfGrapheme(grapheme: string): number {
  const first = String.fromCodePoint(grapheme.codePointAt(0)!)
  if (WIDE.test(first) || grapheme.includes('\ufe0f')) return 2
  return NOTHING.test(first) || first < ' ' ? 0 : 1
}

/** Spaces added up to `columns`; as it is where it is wider. */
export function pad(text: string, columns: number, side: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, columns - width(text)))
  return side === 'left' ? text + spaces : spaces + text
}

/** Cut, with … at the end, so that it takes at most `columns`. */
export function shorten(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let kept = ''
  let used = 1
  for (const { segment } of graphemes.segment(text)) {
    used += widthOfGrapheme(segment)
    if (used > columns) break
    kept += segment
  }
  return `${kept}…`
}
