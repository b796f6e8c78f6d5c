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
  const [hovered, setHovered] = useState<number>()
  const format = useCallback((value: number) => formatted(measure, value), [measure])
  const values = lines.map((line) => {
    const value = valueAt(line, hovered)
    return value === null ? undefined : formatted(measure, value)
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
            {hovered === undefined ? words('latest') : words('atEpoch', { epoch: Number(hovered.toFixed(2)) })}
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

/** The true value, not the smoothed one; undefined: the last. */
function valueAt({ x, y, own = y }: Line, hovered: number | undefined): number | null {
  if (hovered === undefined) return own.findLast((value) => value !== null) ?? null
  return own[x.indexOf(hovered)] ?? null
}

function formatted(measure: Measure, value: number): string {
  return measure === 'accuracy' ? percent(value) : figure(value)
}
