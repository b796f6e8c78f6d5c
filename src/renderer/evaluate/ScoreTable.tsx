// Measures side by side, a line for each model or rule.
import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

export interface ScoreRow {
  key: string | number
  name: ReactNode
  /** One for each measure. */
  values: readonly string[]
  isStrong?: boolean
  /** Sums up the rows above it. */
  isSum?: boolean
}

interface Props {
  label: string
  /** What the rows are. */
  heading: string
  measures: readonly string[]
  rows: readonly ScoreRow[]
}

export function ScoreTable({ label, heading, measures, rows }: Props) {
  return (
    <Table aria-label={label} withRowBorders={false} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{heading}</Table.Th>
          {measures.map((measure) => (
            <Table.Th key={measure} scope="col" ta="right">
              {measure}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, name, values, isStrong, isSum }) => (
          <Table.Tr
            key={key}
            fw={isStrong || isSum ? 650 : undefined}
            {...(isSum && { style: { borderTop: '1px solid var(--line)' } })}
          >
            <Table.Th scope="row" fw="inherit">
              {name}
            </Table.Th>
            {measures.map((measure, i) => (
              <Table.Td key={measure} ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
                {values[i]}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
