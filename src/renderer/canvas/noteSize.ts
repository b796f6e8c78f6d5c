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
  const lines = noteText(node).split('\n').map(linesOf)
  return { width: WIDTH, height: Math.max(40, lines.reduce((sum, count) => sum + count, 0) * LINE + 20) }
}

/** A Japanese character is as wide as two Latin ones. */
function linesOf(line: string): number {
  const units = [...line].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)
  return Math.max(1, Math.ceil(units / UNITS_IN_LINE))
}
