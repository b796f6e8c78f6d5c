// One chart of the Train place: its name, its lines, and their values under the pointer or at the end.
import { Group, Stack, Text } from '@mantine/core'
import { useCallback, useState } from 'react'
import { figure, percent } from '../../shared/training/figures.ts'
import { Legend } from '../charts/Legend.tsx'
import { type Line, LineChart } from '../charts/LineChart.tsx'
import { useWords } from '../i18n/index.ts'
import type { Measure } from './lines.ts'

interface Props {
  measure: Measure
  lines: readonly Line[]
  logarithmic: boolean
  bestEpoch?: number
  height: number
}

export function CurveChart({ measure, lines, logarithmic, bestEpoch, height }: Props) {
  const { words } = useWords('train')
  const [hovered, setHovered] = useState<{ x: number; values: readonly (number | null)[] }>()
  const format = useCallback((value: number) => formatted(measure, value), [measure])
  const values = lines.map(({ y }, i) => {
    const value = hovered ? hovered.values[i] : (y.findLast((each) => each !== null) ?? null)
    return value === null || value === undefined ? undefined : formatted(measure, value)
  })
  const name = words(`measure.${measure}`)
  const ends = lines.flatMap(({ label, isFaint }, i) => (isFaint || !values[i] ? [] : [`${label} ${values[i]}`]))
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="sm" wrap="nowrap" align="baseline">
        <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
          {name}
        </Text>
        <Group gap="md" justify="flex-end">
          <Text size="xs" c="var(--quiet)" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {hovered ? words('atEpoch', { epoch: Number(hovered.x.toFixed(2)) }) : words('latest')}
          </Text>
          <Legend lines={lines} values={values} />
        </Group>
      </Group>
      <LineChart
        label={words('chartLabel', { name, values: ends.join(', ') })}
        lines={lines}
        height={height}
        logarithmic={logarithmic && measure !== 'accuracy'}
        mark={bestEpoch === undefined ? undefined : { x: bestEpoch, label: words('bestMark', { epoch: bestEpoch }) }}
        onHover={setHovered}
        formatY={format}
      />
    </Stack>
  )
}

function formatted(measure: Measure, value: number): string {
  return measure === 'accuracy' ? percent(value) : figure(value)
}
