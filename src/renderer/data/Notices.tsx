// What the engine says about the data: why it cannot be read, and what it noticed.
import { Alert, Button, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { Remedy } from '../../shared/errors.ts'
import type { Text as Sentence } from '../../shared/text.ts'
import { useWords } from '../i18n/index.ts'
import { readDataset } from '../store/datasets.ts'
import { tellError } from '../store/messages.ts'
import { changeReading } from './changes.ts'
import { excludeSamples } from './samples/changes.ts'

interface Props {
  project: string
  dataset: string
  problem: Sentence | undefined
  remedy: Remedy | undefined
  /** Those that may be left out. */
  samples: readonly string[]
  notices: readonly Sentence[]
}

export function Notices({ project, dataset, problem, remedy, samples, notices }: Props) {
  const { words, say } = useWords('data')
  if (problem)
    return (
      <Alert color="red" icon={<IconAlertTriangle />} title={words('problem')} role="alert">
        <Text size="sm">{say(problem)}</Text>
        <Group gap="xs" mt="sm">
          <Button size="compact-sm" variant="default" onClick={() => readDataset(project, dataset).catch(tellError)}>
            {words('readAgain')}
          </Button>
          {remedy === 'dropBadCells' && (
            <Button size="compact-sm" variant="default" onClick={() => changeReading(dataset, { badCells: 'drop' })}>
              {words('remedy.dropBadCells')}
            </Button>
          )}
          {remedy === 'leaveOut' && (
            <Button size="compact-sm" variant="default" onClick={() => excludeSamples(dataset, samples)}>
              {words('remedy.leaveOut', { count: samples.length })}
            </Button>
          )}
        </Group>
      </Alert>
    )
  if (notices.length === 0) return null
  return (
    <Alert color="blue" variant="light" icon={<IconInfoCircle />} title={words('notices')}>
      <List size="sm" spacing={4}>
        {notices.map((notice) => (
          <List.Item key={notice.en}>{say(notice)}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
