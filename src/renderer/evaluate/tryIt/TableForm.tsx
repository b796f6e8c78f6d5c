// A field for every column, with its usual value at first.
import { NumberInput, Select, SimpleGrid } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { FittedColumn } from '../../../shared/data/dataset.ts'
import { type Cell, firstCell } from './firstValues.ts'
import type { InputValues } from './usePrediction.ts'

interface Props {
  columns: readonly FittedColumn[]
  onChange(values: InputValues | undefined): void
}

export function TableForm({ columns, onChange }: Props) {
  const [cells, setCells] = useState<readonly Cell[]>(() => columns.map(firstCell))
  useEffect(() => onChange(cells.some((cell) => cell === '') ? undefined : [...cells]), [cells, onChange])
  const set = (i: number, cell: Cell) => setCells(cells.map((before, k) => (k === i ? cell : before)))
  return (
    <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
      {columns.map((column, i) =>
        column.kind === 'class' ? (
          <Select
            key={column.column}
            size="sm"
            label={column.column}
            allowDeselect={false}
            searchable={column.classes.length > 12}
            data={[...new Set(column.classes)]}
            value={String(cells[i])}
            onChange={(value) => value !== null && set(i, value)}
          />
        ) : (
          <NumberInput
            key={column.column}
            size="sm"
            label={column.column}
            step={stepFor(column.deviation)}
            value={cells[i]}
            onChange={(value) => set(i, value)}
          />
        ),
      )}
    </SimpleGrid>
  )
}

/** About a tenth of what is usual in this column. */
function stepFor(deviation: number): number {
  const tenth = Math.abs(deviation) / 10
  return tenth > 0 && Number.isFinite(tenth) ? 10 ** Math.round(Math.log10(tenth)) : 1
}
