// As what a column can be read.
import { isFileKind } from '../../../shared/data/columnKinds.ts'
import type { ColumnRecipe } from '../../../shared/data/document.ts'
import type { ColumnSummary } from '../../../shared/protocol/data.ts'

/** Words cannot be read as numbers; numbers can be names of classes. */
export function kindsOf({ kind, classes }: ColumnSummary, shown: ColumnRecipe): ColumnRecipe['kind'][] {
  const areNumbers = kind === 'number' || classes?.every(({ name }) => name !== '' && !Number.isNaN(Number(name)))
  const possible: ColumnRecipe['kind'][] = isFileKind(kind)
    ? [kind, 'class']
    : areNumbers
      ? ['number', 'class']
      : ['class', 'text']
  return possible.includes(shown.kind) ? possible : [...possible, shown.kind]
}
