// Kinds of JSON value, to say once what a project file looks like: its checks, the order of its keys and the paths of
// `setPath` all follow from it.
import type { Text } from '../text.ts'

export type Kind =
  | { kind: 'text' | 'number' | 'boolean' | 'anything' }
  | { kind: 'choice'; values: readonly (string | number)[] }
  | { kind: 'list'; of: Kind }
  /** An object with names of any kind. */
  | { kind: 'record'; of: Kind }
  | ObjectKind
  /** Objects that differ by the value of one key. */
  | { kind: 'variants'; by: string; of: Readonly<Record<string, ObjectKind>> }

/** Keys that are not listed are kept as they are. */
export interface ObjectKind {
  kind: 'object'
  keys: Readonly<Record<string, Kind>>
  needed: readonly string[]
  /** What it is of decides which keys stand beside the listed ones. */
  open?: true
}

export const text: Kind = { kind: 'text' }
export const number: Kind = { kind: 'number' }
export const boolean: Kind = { kind: 'boolean' }
export const anything: Kind = { kind: 'anything' }
export const list = (of: Kind): Kind => ({ kind: 'list', of })
export const record = (of: Kind): Kind => ({ kind: 'record', of })
export const choice = (...values: (string | number)[]): Kind => ({ kind: 'choice', values })

interface Optional {
  optional: Kind
}
export const optional = (kind: Kind): Optional => ({ optional: kind })

/** One entry for each key of the type, in the order in which they are saved; optional where the type says so. */
export function object<T extends object>(
  entries: { [K in keyof T]-?: undefined extends T[K] ? Optional : Kind },
): ObjectKind {
  const all = Object.entries(entries as Record<string, Kind | Optional>)
  return {
    kind: 'object',
    keys: Object.fromEntries(all.map(([key, entry]) => [key, 'optional' in entry ? entry.optional : entry])),
    needed: all.flatMap(([key, entry]) => ('optional' in entry ? [] : [key])),
  }
}

/** The part of a value that is not what it has to be, and what is expected there. */
export interface Mismatch {
  path: (string | number)[]
  text: Text
}

export function firstMismatch(kind: Kind, value: unknown, path: (string | number)[] = []): Mismatch | undefined {
  if (kind.kind === 'anything') return undefined
  if (kind.kind === 'list') {
    if (!Array.isArray(value)) return mismatch(path, value, { en: 'a list [ … ]', ja: 'リスト [ … ]' })
    return first(value.entries(), ([i, item]) => firstMismatch(kind.of, item, [...path, i]))
  }
  if (kind.kind === 'choice') {
    const values = kind.values.map((known) => JSON.stringify(known))
    if (kind.values.includes(value as string)) return undefined
    return mismatch(path, value, { en: `one of ${values.join(', ')}`, ja: `${values.join('、')} のどれか` })
  }
  if (kind.kind === 'record' || kind.kind === 'object' || kind.kind === 'variants') {
    if (!isObject(value)) return mismatch(path, value, { en: 'an object { … }', ja: 'オブジェクト { … }' })
    if (kind.kind === 'record')
      return first(Object.entries(value), ([key, item]) => firstMismatch(kind.of, item, [...path, key]))
    return objectMismatch(kind, value, path)
  }
  const right = typeof value === (kind.kind === 'text' ? 'string' : kind.kind)
  return right ? undefined : mismatch(path, value, expected[kind.kind])
}

const expected: Record<'text' | 'number' | 'boolean', Text> = {
  text: { en: 'text in quotes', ja: '引用符で囲んだ文字列' },
  number: { en: 'a number', ja: '数値' },
  boolean: { en: 'true or false', ja: 'true か false' },
}

function objectMismatch(
  kind: Extract<Kind, { kind: 'object' | 'variants' }>,
  value: Record<string, unknown>,
  path: (string | number)[],
): Mismatch | undefined {
  if (kind.kind === 'variants') {
    const known = choice(...Object.keys(kind.of))
    const tag = Object.hasOwn(value, kind.by) ? value[kind.by] : undefined
    return firstMismatch(known, tag, [...path, kind.by]) ?? objectMismatch(kind.of[tag as string], value, path)
  }
  const absent = kind.needed.find((key) => !Object.hasOwn(value, key))
  if (absent !== undefined)
    return { path, text: { en: `needs the entry "${absent}".`, ja: `項目 "${absent}" が必要です。` } }
  return first(Object.entries(kind.keys), ([key, of]) =>
    Object.hasOwn(value, key) ? firstMismatch(of, value[key], [...path, key]) : undefined,
  )
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mismatch(path: (string | number)[], value: unknown, wanted: Text): Mismatch {
  const shown = excerpt(value)
  return {
    path,
    text: { en: `needs ${wanted.en}, not ${shown}.`, ja: `${wanted.ja}が必要です（今は ${shown}）。` },
  }
}

function excerpt(value: unknown): string {
  if (Array.isArray(value)) return '[ … ]'
  if (isObject(value)) return '{ … }'
  const words = JSON.stringify(value) ?? String(value)
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}

function first<T>(items: Iterable<T>, find: (item: T) => Mismatch | undefined): Mismatch | undefined {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return undefined
}
