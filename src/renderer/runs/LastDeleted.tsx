// The run that was deleted last, to be taken back by keyboard too: messages lie outside of the open drawer.
import { Alert, Button, Group, Text } from '@mantine/core'
import { create } from 'zustand'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { restoreRun } from './actions.ts'
import { runTitle } from './runTitle.ts'

export const useLastDeleted = create<{ deleted: RunSummary | undefined }>()(() => ({ deleted: undefined }))

export function LastDeleted() {
  const { words, language } = useWords('runs')
  const deleted = useLastDeleted((state) => state.deleted)
  if (!deleted) return null
  const takeBack = async () => {
    await restoreRun(deleted)
    useLastDeleted.setState({ deleted: undefined })
  }
  return (
    <Alert color="teal" variant="light" p="xs" mb="sm" role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words('deleted', { run: runTitle(deleted, language) })}</Text>
        <Button size="compact-sm" variant="default" onClick={() => void takeBack().catch(tellError)}>
          {words('restore')}
        </Button>
      </Group>
    </Alert>
  )
}
