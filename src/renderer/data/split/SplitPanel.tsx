// How many samples are in each part. How they are divided is a step of the recipe.
import { Text } from '@mantine/core'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { Panel } from '../Panel.tsx'
import { SplitBar } from './SplitBar.tsx'

export function SplitPanel({ summary }: { summary: DatasetSummary }) {
  const { words } = useWords('data')
  return (
    <Panel title={words('split.title')}>
      <SplitBar split={summary.split} />
      {summary.split.test === 0 && (
        <Text size="xs" c="var(--quiet)" mt="xs">
          {words('split.noTest')}
        </Text>
      )}
    </Panel>
  )
}
