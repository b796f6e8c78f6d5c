// A run's name and note, which can be changed, and what tells it apart from another run or from the project now.
import { Alert, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { noteRun, renameRun } from './actions.ts'
import { RunDifferences } from './RunDifferences.tsx'
import { runTitle } from './runTitle.ts'

export function RunDetails({ summary }: { summary: RunSummary }) {
  const { words, say, language } = useWords('runs')
  const [label, setLabel] = useState(summary.label ?? '')
  const [note, setNote] = useState(summary.note ?? '')
  const keepLabel = () => {
    if (label.trim() !== (summary.label ?? '')) void renameRun(summary, label).catch(tellError)
  }
  const keepNote = () => {
    if (note !== (summary.note ?? '')) void noteRun(summary, note).catch(tellError)
  }
  return (
    <Stack gap="sm" py="xs" px="sm">
      {summary.problem && (
        <Alert color="red" variant="light">
          {say(summary.problem)}
        </Alert>
      )}
      <Group grow align="flex-start">
        <TextInput
          size="sm"
          label={words('name')}
          placeholder={runTitle({ ...summary, label: undefined }, language)}
          maxLength={200}
          value={label}
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          onBlur={keepLabel}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
          }}
        />
        <Textarea
          size="sm"
          label={words('note')}
          placeholder={words('notePlaceholder')}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={5000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          onBlur={keepNote}
        />
      </Group>
      {summary.record && <RunDifferences summary={summary} />}
    </Stack>
  )
}
