// How large a note is drawn: as large as its text needs.
import { findLayer } from '../../shared/layers/registry.ts'
import type { NodeDocument } from '../../shared/network/document.ts'
import type { Fields } from '../../shared/schema/index.ts'

const WIDTH = 248
const LINE = 20
const UNITS_IN_LINE = 34

/** A note's text is its first property of that kind. */
export function noteProperty(node: NodeDocument): string | undefined {
  const fields: Fields = findLayer(node.type)?.properties ?? {}
  return Object.entries(fields).find(([, field]) => field.kind === 'text')?.[0]
}

export function noteText(node: NodeDocument): string {
  const property = noteProperty(node)
  return property ? String(node.properties?.[property] ?? '') : ''
}

export function noteSize(node: NodeDocument): { width: number; height: number } {
  return { width: WIDTH, height: Math.max(40, noteLines(noteText(node)).length * LINE + 20) }
}

/** As they are broken where the note is drawn. */
export function noteLines(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const lines = ['']
    let units = 0
    for (const word of line.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+/gu) ?? []) {
      const wide = unitsOf(word)
      if (units > 0 && units + wide > UNITS_IN_LINE) {
        lines.push('')
        units = 0
      }
      lines[lines.length - 1] += word
      units += wide
    }
    return lines
  })
}

/** A Japanese character is as wide as two Latin ones. */
function unitsOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)
}
