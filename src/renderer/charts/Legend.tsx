// The names of a chart's lines with a piece of each line, and their values: it can be read without colours.
import { Group, Text } from '@mantine/core'
import type { Line } from './LineChart.tsx'
import { type LineStyle, lineColor } from './palette.ts'
import { useDark } from './useDark.ts'

export function Legend({ lines, values }: { lines: readonly Line[]; values?: readonly (string | undefined)[] }) {
  return (
    <Group gap="md" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {lines.map((line, i) =>
        line.isFaint ? null : (
          <Group key={line.key} gap={6} component="li" wrap="nowrap">
            <LineSwatch style={line.style} />
            <Text size="xs" maw={180} truncate title={line.label}>
              {line.label}
            </Text>
            {values && (
              <Text size="xs" fw={600} miw={44} style={{ fontVariantNumeric: 'tabular-nums' }}>
                {values[i] ?? '–'}
              </Text>
            )}
          </Group>
        ),
      )}
    </Group>
  )
}

export function LineSwatch({ style }: { style: LineStyle }) {
  const isDark = useDark()
  return (
    <svg width={28} height={10} aria-hidden="true" style={{ flex: 'none' }}>
      <line
        x1={1}
        x2={27}
        y1={5}
        y2={5}
        stroke={lineColor(style, isDark)}
        strokeWidth={2.5}
        strokeDasharray={style.dash?.join(' ')}
      />
    </svg>
  )
}
