// Which kinds of columns cannot be put together with others: each is a variable of its own.
import type { ColumnKind } from './document.ts'

/** Cells are paths of files. */
export function isFileKind(kind: ColumnKind): boolean {
  return kind === 'picture' || kind === 'sound' || kind === 'array'
}

export function needsOwnVariable(kind: ColumnKind): boolean {
  return isFileKind(kind) || kind === 'text'
}
