// A table's row in one line: the columns' names, quiet, and their values.
import { useWords } from '../i18n/index.ts'
import { readable } from './number.ts'
import type { SampleNumbers } from './pixels.ts'
import { rowCells } from './rowCells.ts'

export function RowSample({ features, values }: { features: readonly string[]; values: SampleNumbers }) {
  const { language } = useWords()
  return (
    <span
      style={{ fontSize: 12, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' }}
    >
      {rowCells(features, values).map(({ column, value }) => (
        <span key={column} style={{ marginRight: 12, whiteSpace: 'nowrap' }}>
          <span style={{ color: 'var(--quiet)' }}>{column}</span>{' '}
          <span style={{ fontVariantNumeric: 'tabular-nums' }}>
            {typeof value === 'number' ? readable(value, language) : value}
          </span>
        </span>
      ))}
    </span>
  )
}
