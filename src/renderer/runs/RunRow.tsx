// One run in the list, with its details below when it is opened.
import { ActionIcon, Badge, Checkbox, Group, Stack, Table, Text } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { duration, figure, percent } from '../../shared/training/figures.ts'
import { LineSwatch } from '../charts/Legend.tsx'
import { overlayLines } from '../charts/palette.ts'
import { useWords } from '../i18n/index.ts'
import { MOST_OVERLAID, overlay, useCurves } from '../store/curves.ts'
import { isTraining, useRuns } from '../store/runs.ts'
import { phaseOf } from '../train/phase.ts'
import { deviceWords } from './deviceWords.ts'
import { RunDetails } from './RunDetails.tsx'
import { RunMenu } from './RunMenu.tsx'
import { bestScores, figureOf } from './runFigures.ts'
import { runTitle } from './runTitle.ts'

interface Props {
  summary: RunSummary
  isOpen: boolean
  /** The list has a column for it. */
  hasFMeasure: boolean
  onOpen(): void
}

export function RunRow({ summary, isOpen, hasFMeasure, onOpen }: Props) {
  const { words, say, language } = useWords('runs')
  const { record, run } = summary
  const scores = bestScores(summary)
  const metric = scores?.accuracy === undefined ? scores?.rmse && figure(scores.rmse) : percent(scores.accuracy)
  const parameters = figureOf(summary, 'parameters')
  const title = runTitle(summary, language)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <>
      <Table.Tr>
        <Table.Td>
          <Overlay run={run} title={title} />
        </Table.Td>
        <Table.Td>
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={words('details', { run: title })}
              aria-expanded={isOpen}
              onClick={onOpen}
            >
              <Chevron size={16} />
            </ActionIcon>
            <Stack gap={2} miw={0}>
              <Text size="sm" fw={600} maw={200} truncate title={title}>
                {title}
              </Text>
              <State summary={summary} />
            </Stack>
          </Group>
        </Table.Td>
        <Table.Td>{record?.epochs ?? '–'}</Table.Td>
        <Table.Td>{scores ? figure(scores.loss) : '–'}</Table.Td>
        <Table.Td>{metric ?? '–'}</Table.Td>
        {hasFMeasure && <Table.Td>{summary.test?.fMeasure?.toFixed(3) ?? '–'}</Table.Td>}
        <Table.Td>{parameters === undefined ? '–' : parameters.toLocaleString(language)}</Table.Td>
        <Table.Td style={{ whiteSpace: 'nowrap' }}>{record ? say(duration(record.elapsedSeconds)) : '–'}</Table.Td>
        <Table.Td>
          <Text size="xs">{record ? say(deviceWords(record.settings)) : '–'}</Text>
        </Table.Td>
        <Table.Td>
          <RunMenu summary={summary} title={title} onOpen={isOpen ? undefined : onOpen} />
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={10} bg="var(--surface)">
            <RunDetails summary={summary} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

function State({ summary: { record, run, problem } }: { summary: RunSummary }) {
  const { words } = useWords('train')
  const job = useRuns((state) => state.job)
  const phase = problem ? 'failed' : phaseOf(isTraining(job) && job?.run === run ? job : undefined, record)
  if (!phase || phase === 'finished') return null
  const color = phase === 'failed' ? 'red' : phase === 'interrupted' ? 'orange' : phase === 'training' ? 'blue' : 'gray'
  return (
    <Badge size="xs" variant="light" tt="none" c="var(--text)" color={color}>
      {words(`phase.${phase}`)}
    </Badge>
  )
}

/** With the line that it has on the charts. */
function Overlay({ run, title }: { run: string; title: string }) {
  const { words } = useWords('runs')
  const overlaid = useCurves((state) => state.overlaid)
  const place = overlaid.indexOf(run)
  const isFull = place < 0 && overlaid.filter(Boolean).length >= MOST_OVERLAID
  return (
    <Group gap={6} wrap="nowrap">
      <Checkbox
        size="xs"
        aria-label={words('overlayRun', { run: title })}
        title={isFull ? words('overlayFull', { most: MOST_OVERLAID }) : words('overlayRun', { run: title })}
        checked={place >= 0}
        disabled={isFull}
        onChange={({ currentTarget }) => overlay(run, currentTarget.checked)}
      />
      {place >= 0 && <LineSwatch style={overlayLines[place % overlayLines.length]} />}
    </Group>
  )
}
