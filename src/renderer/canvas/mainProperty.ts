// The one setting of a block that is worth its place on the canvas.
import type { AnyLayer } from '../../shared/layers/registry.ts'
import type { NodeDocument } from '../../shared/network/document.ts'
import type { Fields } from '../../shared/schema/index.ts'
import type { Language } from '../../shared/text.ts'

const shownKinds = ['integer', 'number', 'integers', 'shape', 'choice']
/** Blocks of these are used as they come: only what was changed is worth saying. */
const usualCategories = ['activation', 'normalization', 'loss']

/** The first that differs from its default, else the first. */
export function mainProperty(
  layer: AnyLayer,
  node: NodeDocument,
  language: Language,
): { label: string; value: string } | undefined {
  const shown = Object.entries(layer.properties as Fields).filter(([, field]) => shownKinds.includes(field.kind))
  const changed = shown.find(([name]) => node.properties?.[name] !== undefined)
  const found = changed ?? (usualCategories.includes(layer.category) ? undefined : shown[0])
  if (!found) return undefined
  const [name, field] = found
  return { label: field.label[language], value: valueWords(node.properties?.[name] ?? field.default) }
}

function valueWords(value: unknown): string {
  return Array.isArray(value) ? value.join('×') : String(value)
}
