// Columns whose cells are paths of files.
import type { RawColumn } from '../raw.ts'
import { isPictureName, isSoundName } from '../readers/pictureFolder.ts'

type FileKind = 'picture' | 'sound' | 'array'

const kinds: readonly [FileKind, (name: string) => boolean][] = [
  ['picture', isPictureName],
  ['sound', isSoundName],
  ['array', (name) => /\.(csv|tsv|npy)$/i.test(name)],
]

/** What the files are that most of a column's words name; undefined for other columns. */
export function fileKindOf(column: RawColumn): FileKind | undefined {
  if (column.kind === 'number' || column.words.length === 0) return undefined
  const { words } = column
  return kinds.find(([, isOne]) => words.filter(isOne).length > 0.9 * words.length)?.[0]
}
