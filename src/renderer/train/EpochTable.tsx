// The curves in numbers: every epoch, or of long runs a part of them with the best and the last.
import { Badge, ScrollArea, Table, Text } from '@mantine/core'
import { useMemo } from 'react'
import { figure, percent } from '../../shared/training/figures.ts'
import type { EpochRecord, Scores } from '../../shared/training/run.ts'
import { useWords } from '../i18n/index.ts'
import { type Measure, metricOf } from './lines.ts'

const MOST_ROWS = 500

export function EpochTable({ epochs, bestEpoch }: { epochs: readonly EpochRecord[]; bestEpoch?: number }) {
  const { words } = useWords('train')
  const metric = metricOf(epochs)
  const every = Math.ceil(epochs.length / MOST_ROWS)
  const rows = useMemo(
    () => epochs.filter(({ epoch }, i) => i % every === 0 || epoch === bestEpoch || i === epochs.length - 1).reverse(),
    [epochs, every, bestEpoch],
  )
  const measures: Measure[] = metric ? ['loss', metric] : ['loss']
  return (
    <ScrollArea.Autosize mah={430} viewportProps={{ tabIndex: 0 }}>
      {every > 1 && (
        <Text size="xs" c="dimmed">
          {words('everyEpoch', { every })}
        </Text>
      )}
      <Table stickyHeader striped style={{ fontVariantNumeric: 'tabular-nums' }} aria-label={words('tableLabel')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words('epoch')}</Table.Th>
            {measures.map((measure) =>
              (['training', 'validation'] as const).map((part) => (
                <Table.Th key={measure + part} ta="right">
                  {words('columnOf', { measure: words(`measure.${measure}`), part: words(part) })}
                </Table.Th>
              )),
            )}
            <Table.Th ta="right">{words('learningRate')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((record) => (
            <Table.Tr key={record.epoch}>
              <Table.Td>
                {record.epoch}{' '}
                {record.epoch === bestEpoch && (
                  <Badge size="xs" variant="light" tt="none" c="var(--text)">
                    {words('best')}
                  </Badge>
                )}
              </Table.Td>
              {measures.map((measure) =>
                (['training', 'validation'] as const).map((part) => (
                  <Table.Td key={measure + part} ta="right">
                    {shown(record[part], measure)}
                  </Table.Td>
                )),
              )}
              <Table.Td ta="right">{figure(record.learningRate)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  )
}

function shown(scores: Scores | undefined, measure: Measure): string {
  const value = scores?.[measure]
  if (value === undefined) return '–'
  return measure === 'accuracy' ? percent(value) : figure(value)
}
