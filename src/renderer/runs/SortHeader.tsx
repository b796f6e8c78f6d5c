// The head of a column that sorts the list of runs.
import { Group, Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { RunFigure } from './runFigures.ts'

interface Sorting {
  by: RunFigure
  isDescending: boolean
}

interface Props {
  column: RunFigure
  label: string
  sorting: Sorting
  onSort(sorting: Sorting): void
}

export function SortHeader({ column, label, sorting: { by, isDescending }, onSort }: Props) {
  const isSorted = by === column
  return (
    <Table.Th aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton
        fz="sm"
        fw={700}
        style={{ whiteSpace: 'nowrap' }}
        onClick={() => onSort({ by: column, isDescending: isSorted ? !isDescending : column === 'time' })}
      >
        <Group gap={2} wrap="nowrap">
          {label}
          {isSorted && (isDescending ? <IconArrowDown size={14} /> : <IconArrowUp size={14} />)}
        </Group>
      </UnstyledButton>
    </Table.Th>
  )
}
