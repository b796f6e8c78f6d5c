// Below the bar, on test data: how many models were scored on it, and what that means.
import { Group, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { looksText, testLooks } from '../../shared/evaluation/testLooks.ts'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { useWords } from '../i18n/index.ts'
import { useRuns } from '../store/runs.ts'

export function TestLooks({ run }: { run: RunSummary }) {
  const { say } = useWords('evaluate')
  const runs = useRuns((state) => state.runs)
  const looks = run.record && testLooks(run.record, runs)
  if (!looks) return null
  return (
    <Group gap={8} wrap="nowrap" align="flex-start" role="note">
      <IconEye size={18} style={{ flex: 'none', marginTop: 1 }} aria-hidden="true" />
      <Text size="sm" c={looks > 1 ? undefined : 'var(--quiet)'}>
        {say(looksText(looks))}
      </Text>
    </Group>
  )
}
