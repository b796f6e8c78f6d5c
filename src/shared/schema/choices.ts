// Yes or no, one of several, free text, and padding.
import type { Text } from '../text.ts'
import type { Field, FieldOptions } from './field.ts'
import { integers } from './numbers.ts'

export function boolean(options: FieldOptions<boolean>): Field<boolean> {
  return {
    kind: 'boolean',
    ...options,
    check: (value) =>
      typeof value === 'boolean'
        ? undefined
        : {
            en: `needs true or false, not ${JSON.stringify(value)}.`,
            ja: `true か false が必要です（今は ${JSON.stringify(value)}）。`,
          },
    parse: (words) => ({ true: true, false: false })[words.trim()] ?? words,
  }
}

export interface Choice<T extends string> extends Field<T> {
  readonly options: Readonly<Record<T, Text>>
}

export function choice<T extends string>(
  options: FieldOptions<NoInfer<T>> & { options: Readonly<Record<T, Text>> },
): Choice<T> {
  return {
    kind: 'choice',
    ...options,
    check: (value) =>
      typeof value === 'string' && Object.hasOwn(options.options, value)
        ? undefined
        : oneOf(value, Object.keys(options.options)),
    parse: (words) => words.trim(),
  }
}

export function text(options: FieldOptions<string> & { multiline?: boolean }): Field<string> {
  return {
    kind: 'text',
    ...options,
    check: (value) =>
      typeof value === 'string'
        ? undefined
        : {
            en: `needs text, not ${JSON.stringify(value)}.`,
            ja: `文字列が必要です（今は ${JSON.stringify(value)}）。`,
          },
    parse: (words) => words,
  }
}

export type Padding = 'valid' | 'same' | 'full' | readonly number[]

/** How far a window may reach over the edge: by name, or by the number of zeros on both sides of each axis. */
export function padding(options: FieldOptions<Padding> & { axes: number }): Field<Padding> {
  const sizes = integers({ default: [], label: options.label, min: 0, length: options.axes })
  const names = ['valid', 'same', 'full']
  return {
    kind: 'padding',
    ...options,
    check: (value) =>
      Array.isArray(value)
        ? sizes.check(value)
        : names.includes(value as string)
          ? undefined
          : oneOf(value, [...names, `[${Array(options.axes).fill(1)}]`]),
    parse: (words) => (names.includes(words.trim()) ? words.trim() : sizes.parse(words)),
  }
}

function oneOf(value: unknown, known: string[]): Text {
  const shown = JSON.stringify(value)
  return {
    en: `needs one of ${known.join(', ')}, not ${shown}.`,
    ja: `${known.join('、')} のどれかが必要です（今は ${shown}）。`,
  }
}
