// Reads what a person typed for a setting as the kind of value that the setting takes.
import type { UserError } from '../errors.ts'
import type { Field } from '../schema/index.ts'
import type { Text } from '../text.ts'
import { firstMismatch, type Kind } from './kinds.ts'

type Failure = (text: Text) => UserError

/** Values that are not text are only checked. */
export function fieldValue(field: Field, value: unknown, failure: Failure): unknown {
  const read = typeof value === 'string' ? field.parse(value) : value
  const wrong = field.check(read)
  if (wrong) throw failure({ en: `${field.label.en} ${wrong.en}`, ja: `「${field.label.ja}」には${wrong.ja}` })
  return read
}

export function kindValue(kind: Kind, value: unknown, failure: Failure): unknown {
  const read = typeof value === 'string' ? fromWords(kind, value) : value
  const wrong = firstMismatch(kind, read)
  if (wrong) throw failure(wrong.text)
  return read
}

function fromWords(kind: Kind, words: string): unknown {
  if (kind.kind === 'text') return words
  if (kind.kind === 'choice') return kind.values.find((value) => String(value) === words) ?? words
  const read = json(words)
  if (kind.kind !== 'list' || Array.isArray(read)) return read === undefined ? words : read
  return words.split(',').map((part) => fromWords(kind.of, part.trim()))
}

function json(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return undefined
  }
}
