// The coach: one sentence about the curves, with its evidence, and one about the validation data where it matters.
import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconBulb, IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { type Advice, coach, type Lesson } from '../../shared/training/coach.ts'
import type { Look } from '../../shared/training/lens.ts'
import { useThrottled } from '../charts/useThrottled.ts'
import { useWords } from '../i18n/index.ts'
import { alertTitle } from '../ui/alertTitle.ts'
import { phaseOf } from './phase.ts'
import type { ShownRun } from './shownRun.ts'
import type { KnownDataset } from './useDataSummary.ts'

const looks = {
  problem: { color: 'orange', icon: <IconAlertTriangle size={18} /> },
  hint: { color: 'blue', icon: <IconBulb size={18} /> },
  good: { color: 'teal', icon: <IconCircleCheck size={18} /> },
} as const

/** A sentence that changes all the time cannot be read. */
const CHANGE_MILLISECONDS = 2000

interface Props {
  shown: ShownRun
  looks: readonly Look[]
  data: KnownDataset | undefined
}

export function CoachCard({ shown, looks, data }: Props) {
  const { words, say } = useWords('train')
  const lesson = useMemo(() => lessonOf(shown, looks, data), [shown, looks, data])
  const slow = useThrottled(lesson, CHANGE_MILLISECONDS)
  const advice = coach(shown.job && shown.job.state !== 'ended' ? slow : lesson)
  if (advice.length === 0) return null
  return (
    <Stack gap="xs" component="section" aria-label={words('coach')}>
      {advice.map((each) => (
        <Said key={each.code} advice={each} text={say(each.text)} />
      ))}
    </Stack>
  )
}

function Said({ advice, text }: { advice: Advice; text: string }) {
  const { words } = useWords('train')
  const { color, icon } = looks[advice.kind]
  return (
    <Alert color={color} variant="light" styles={alertTitle} icon={icon} title={words(`advice.${advice.code}`)} p="sm">
      <Text size="sm">{text}</Text>
    </Alert>
  )
}

function lessonOf({ epochs, job, summary }: ShownRun, looks: readonly Look[], data: KnownDataset | undefined): Lesson {
  const phase = phaseOf(job, summary?.record)
  return { epochs, looks, ended: endOf(phase), ...(data && evidence(data)) }
}

function endOf(phase: ReturnType<typeof phaseOf>): Lesson['ended'] {
  if (phase === 'finished') return 'epochs'
  if (phase === 'earlyStopping' || phase === 'stopped') return phase
  return phase === 'interrupted' || phase === 'failed' ? 'other' : undefined
}

function evidence({ summary: { balance, split } }: KnownDataset): Pick<Lesson, 'validationCount' | 'largestClass'> {
  const largest = balance?.reduce((most, each) => (each.validation > most.validation ? each : most), balance[0])
  return {
    validationCount: split.validation,
    ...(largest &&
      split.validation > 0 && {
        largestClass: { name: largest.name, share: largest.validation / split.validation },
      }),
  }
}
