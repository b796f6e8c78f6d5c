// Train: controls and progress on top, curves below, and beside them what the model has learnt so far.
import { Alert, Button, Flex, Grid, Group, Paper, Stack, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { Look } from '../../shared/training/lens.ts'
import { useWords } from '../i18n/index.ts'
import { runTitle } from '../runs/runTitle.ts'
import { isTraining, useRuns } from '../store/runs.ts'
import { showRun } from '../store/view.ts'
import { alertTitle } from '../ui/alertTitle.ts'
import { BoundaryCard } from './BoundaryCard.tsx'
import { CoachCard } from './CoachCard.tsx'
import { Controls } from './Controls.tsx'
import { Curves } from './Curves.tsx'
import { FirstRun } from './FirstRun.tsx'
import { ProgressPanel } from './ProgressPanel.tsx'
import { wasCutOff } from './phase.ts'
import { useStartProblems } from './problems.ts'
import { RunLog } from './RunLog.tsx'
import { SamplePredictions } from './SamplePredictions.tsx'
import { StartProblems } from './StartProblems.tsx'
import { type ShownRun, useShownRun } from './shownRun.ts'
import { useDataOf } from './useDataSummary.ts'
import { useLooks } from './useLooks.ts'
import { usePlane, usePlanePoints } from './usePlane.ts'
import { useSamplePredictions } from './useSamplePredictions.ts'

export function TrainPlace() {
  const shown = useShownRun()
  const looks = useLooks(shown)
  const problems = useStartProblems()
  if (!shown.run && !shown.job) return <FirstRun problems={problems} />
  return (
    <Stack p="md" gap="md" maw={1680} mx="auto">
      <Paper withBorder p="md">
        <Flex gap="xl" align="flex-start" direction={{ base: 'column', md: 'row' }}>
          <Controls shown={shown} canStart={problems.length === 0} />
          <ProgressPanel shown={shown} />
        </Flex>
      </Paper>
      <WhichRun shown={shown} />
      <Trouble shown={shown} />
      {!shown.job || shown.job.state === 'ended' ? <StartProblems problems={problems} /> : null}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Curves shown={shown} looks={looks} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Beside shown={shown} looks={looks} />
        </Grid.Col>
      </Grid>
    </Stack>
  )
}

function Beside({ shown, looks }: { shown: ShownRun; looks: readonly Look[] }) {
  const { run, summary, bestEpoch } = shown
  const data = useDataOf(summary?.record)
  const points = usePlanePoints(data, summary?.record)
  const plane = usePlane(run, bestEpoch, points)
  const samples = useSamplePredictions(points ? undefined : run, bestEpoch, summary?.record)
  return (
    <Stack gap="md">
      <CoachCard shown={shown} looks={looks} data={data} />
      {points && <BoundaryCard points={points} plane={plane} bestEpoch={bestEpoch} />}
      {!points && <SamplePredictions samples={samples} bestEpoch={bestEpoch} />}
      <RunLog shown={shown} />
    </Stack>
  )
}

/** Which run is seen, where it is not simply the latest. */
function WhichRun({ shown }: { shown: ShownRun }) {
  const { words, language } = useWords('train')
  const job = useRuns((state) => state.job)
  const latest = useRuns((state) => state.runs.at(-1)?.run)
  const current = isTraining(job) ? job?.run : latest
  if (!shown.run || !shown.summary || shown.run === current) return null
  return (
    <Alert color="blue" variant="light" p="xs">
      <Group justify="space-between">
        <Text size="sm">{words('seen', { run: runTitle(shown.summary, language) })}</Text>
        <Button size="compact-sm" variant="light" onClick={() => showRun(undefined)}>
          {words(isTraining(job) ? 'seeTraining' : 'seeLatest')}
        </Button>
      </Group>
    </Alert>
  )
}

/** Why it failed, or that it was cut off. */
function Trouble({ shown: { job, summary } }: { shown: ShownRun }) {
  const { words, say } = useWords('train')
  const status = summary?.record?.status
  if (job && job.state !== 'ended') return null
  const text = job?.problem ?? (status?.state === 'failed' ? status.text : summary?.problem)
  const isInterrupted = wasCutOff(job, summary?.record)
  if (!text && !isInterrupted) return null
  return (
    <Alert
      color={isInterrupted ? 'orange' : 'red'}
      variant="light"
      styles={alertTitle}
      icon={<IconAlertCircle size={20} />}
      title={words(isInterrupted ? 'phase.interrupted' : 'phase.failed')}
    >
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {text ? say(text) : words('interruptedHelp')}
      </Text>
    </Alert>
  )
}
