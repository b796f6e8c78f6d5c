// The samples of each part as one bar, with the numbers below.
import { Group, Text } from '@mantine/core'
import type { SplitName } from '../../../shared/data/dataset.ts'
import { useWords } from '../../i18n/index.ts'
import { partColours, parts } from '../parts.ts'

export function SplitBar({ split }: { split: Record<SplitName, number> }) {
  const { words, language } = useWords('data')
  const total = Math.max(
    1,
    parts.reduce((sum, part) => sum + split[part], 0),
  )
  return (
    <div>
      <div aria-hidden="true" style={{ display: 'flex', gap: 2, height: 14, borderRadius: 7, overflow: 'hidden' }}>
        {parts.map((part) => (
          <div key={part} style={{ flexGrow: split[part] / total, flexBasis: 0, background: partColours[part] }} />
        ))}
      </div>
      <Group justify="space-between" mt={6} gap={4}>
        {parts.map((part) => (
          <Group key={part} gap={6} wrap="nowrap">
            <span
              aria-hidden="true"
              style={{ width: 8, height: 8, borderRadius: 2, background: partColours[part], flex: 'none' }}
            />
            <Text size="xs">
              {words(`part.${part}`)} <b>{split[part].toLocaleString(language)}</b>
            </Text>
          </Group>
        ))}
      </Group>
    </div>
  )
}
