// The checks of a dataset: what was found, the worst first, or that nothing was.
import { Badge, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { Panel } from '../Panel.tsx'
import { FindingCard } from './FindingCard.tsx'
import { useFindings } from './useFindings.ts'

interface Props {
  project: string
  dataset: DatasetDocument
  summary: DatasetSummary
  reading: number
  addSamples: (() => void) | undefined
}

export function ChecksPanel({ project, dataset, summary, reading, addSamples }: Props) {
  const { words, say } = useWords('checks')
  const { findings, isBusy, isCancelled, progress, problem, cancel, again } = useFindings(
    project,
    dataset.name,
    reading,
  )
  const count = findings?.length ?? 0
  return (
    <Panel
      title={words('title')}
      tools={
        count > 0 && (
          <Badge variant="light" color="gray" c="var(--text)" tt="none">
            {words('count', { count })}
          </Badge>
        )
      }
    >
      <Stack gap="sm">
        {isBusy && progress && (
          <Group gap="sm" wrap="nowrap">
            <Progress value={100 * progress.share} flex={1} aria-label={words('busy')} />
            <Text size="xs" c="var(--quiet)" aria-live="polite">
              {words('lookingFor', { what: say(progress.check) })}
            </Text>
            <Button size="compact-xs" variant="default" onClick={cancel}>
              {words('cancel')}
            </Button>
          </Group>
        )}
        {problem && <Text size="sm">{say(problem)}</Text>}
        {isCancelled && (
          <Group gap="sm">
            <Text size="sm">{words('cancelled')}</Text>
            <Button size="compact-xs" variant="default" onClick={again}>
              {words('again')}
            </Button>
          </Group>
        )}
        {!isBusy && !isCancelled && findings && count === 0 && (
          <Group gap="xs" wrap="nowrap">
            <IconCircleCheck size={18} color="light-dark(#0f8a76, #35bfa6)" aria-hidden="true" />
            <Text size="sm">{words('fine')}</Text>
          </Group>
        )}
        {!findings && isBusy && !progress && (
          <Text size="sm" c="var(--quiet)">
            {words('busy')}
          </Text>
        )}
        {findings?.map((finding) => (
          <FindingCard
            key={`${finding.kind} ${finding.text.en}`}
            project={project}
            dataset={dataset}
            summary={summary}
            reading={reading}
            finding={finding}
            isStale={isBusy}
            addSamples={addSamples}
          />
        ))}
      </Stack>
    </Panel>
  )
}
