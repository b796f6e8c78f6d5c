// A field says everything about one setting: its default, what it accepts, its label. Types, forms, checks and the
// saved file all follow from it.
import type { Text } from '../text.ts'

export interface Field<T = unknown> {
  readonly kind: string
  readonly default: T
  readonly label: Text
  readonly help?: Text
  /** What is wrong with a value, in a sentence that names the bounds; undefined when it is right. */
  check(value: unknown): Text | undefined
  /** Reads what a person typed; the result still has to pass `check`. */
  parse(words: string): unknown
}

export type Fields = Readonly<Record<string, Field>>

/** The values that a record of fields holds. */
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

export interface FieldOptions<T> {
  default: T
  label: Text
  help?: Text
}

/** All fields' values: what is given, and the defaults for the rest. Unknown names are left out. */
export function withDefaults<F extends Fields>(fields: F, given: Readonly<Record<string, unknown>>): Values<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, given[name] === undefined ? field.default : given[name]]),
  ) as Values<F>
}

export interface FieldProblem {
  name: string
  text: Text
}

/** Everything wrong with the given values: unknown names and values out of range. */
export function checkFields(fields: Fields, given: Readonly<Record<string, unknown>>): FieldProblem[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) return [{ name, text: unknownName(name, Object.keys(fields)) }]
    const text = field.check(value)
    return text ? [{ name, text }] : []
  })
}

function unknownName(name: string, known: string[]): Text {
  const list = known.join(', ') || '–'
  return {
    en: `There is no property '${name}' here. Known ones: ${list}.`,
    ja: `'${name}' というプロパティはありません。使えるもの: ${list}`,
  }
}
