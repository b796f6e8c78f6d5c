// Writes a project as text that people can read and compare: keys in a fixed order, one block and one wire a line.
import { findLayer } from '../layers/registry.ts'
import type { ProjectDocument } from './document.ts'
import { isObject, type Kind } from './kinds.ts'
import { projectKind } from './structure.ts'

const LINE_WIDTH = 150

/** The same project always gives the same text, however its keys were ordered. */
export function serialiseProject(project: ProjectDocument): string {
  return `${print(ordered(project, projectKind), '')}\n`
}

/** Known keys in the order of the format, properties in the order of their layer, then what is not known. */
function ordered(value: unknown, kind: Kind | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, kind?.kind === 'list' ? kind.of : undefined))
  if (!isObject(value)) return value
  const known = knownKeys(value, kind)
  const keys = [...Object.keys(known), ...Object.keys(value).filter((key) => !Object.hasOwn(known, key))]
  const entries = keys
    .filter((key) => Object.hasOwn(value, key) && value[key] !== undefined)
    .map((key) => [key, key === 'properties' ? byField(value) : ordered(value[key], known[key])])
  return Object.fromEntries(entries)
}

function knownKeys(value: Record<string, unknown>, kind: Kind | undefined): Readonly<Record<string, Kind>> {
  if (kind?.kind === 'object') return kind.keys
  if (kind?.kind === 'variants') return kind.of[String(value[kind.by])]?.keys ?? {}
  return kind?.kind === 'record'
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((key) => [key, kind.of]),
      )
    : {}
}

function byField({ type, properties }: Record<string, unknown>): unknown {
  if (!isObject(properties)) return properties
  const fields = Object.keys(findLayer(String(type))?.properties ?? {})
  const place = (name: string) => (fields.includes(name) ? fields.indexOf(name) : fields.length)
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)))
}

/** One line where it fits; lists of objects, and the project itself, always one item a line. */
function print(value: unknown, indent: string): string {
  if (!Array.isArray(value) && !isObject(value)) return scalar(value)
  const holdsObjects = Array.isArray(value) && value.some(isObject)
  const line = inline(value)
  if (indent !== '' && !holdsObjects && line !== undefined && indent.length + line.length <= LINE_WIDTH) return line
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    return `[\n${value.map((item) => inner + print(item, inner)).join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner)}`)
  return entries.length ? `{\n${entries.join(',\n')}\n${indent}}` : '{}'
}

/** The value on one line; undefined where a list of objects stands in it. */
function inline(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    if (value.some(isObject)) return undefined
    const items = value.map(inline)
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`
  }
  if (!isObject(value)) return scalar(value)
  const entries = Object.entries(value).map(([key, item]) => [JSON.stringify(key), inline(item)])
  if (entries.some(([, item]) => item === undefined)) return undefined
  return entries.length ? `{ ${entries.map(([key, item]) => `${key}: ${item}`).join(', ')} }` : '{}'
}

function scalar(value: unknown): string {
  return Object.is(value, -0) ? '-0' : (JSON.stringify(value) ?? 'null')
}
