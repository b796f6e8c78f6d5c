// A window as the text of a table: typed, or pasted from a spreadsheet.
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { FittedColumn } from '../../../shared/data/dataset.ts'
import { useWords } from '../../i18n/index.ts'
import { type Cells, parseTable, type TableProblem, tableText } from './windowCells.ts'

interface Props {
  columns: readonly FittedColumn[]
  length: number
  cells: Cells
  onChange(cells: Cells): void
}

export function WindowTable({ columns, length, cells, onChange }: Props) {
  const { words } = useWords('evaluate')
  const own = tableText(cells, columns)
  // While it is typed, the text is the user's; when the curves change, theirs.
  const [typed, setTyped] = useState<{ text: string; for: string; problem?: TableProblem }>()
  const { text, problem } = typed?.for === own ? typed : { text: own }
  const change = (next: string) => {
    const read = parseTable(next, columns, length)
    if (!Array.isArray(read)) return setTyped({ text: next, for: own, problem: read })
    setTyped({ text: next, for: tableText(read, columns) })
    onChange(read)
  }
  return (
    <Textarea
      aria-label={words('try.table')}
      description={words('try.tableHelp', { count: length })}
      autosize
      minRows={4}
      maxRows={12}
      wrap="off"
      value={text}
      error={problem && words(`try.tableProblem.${problem.kind}`, { ...problem })}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      styles={{ input: { fontVariantNumeric: 'tabular-nums', tabSize: 16, whiteSpace: 'pre' } }}
    />
  )
}
