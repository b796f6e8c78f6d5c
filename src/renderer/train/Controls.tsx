// The big buttons: each only where it makes sense. Start again: a new run; continue: the same run goes on.
import { Button, Group, Tooltip } from '@mantine/core'
import {
  IconArrowRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerStopFilled,
  IconRotateClockwise,
} from '@tabler/icons-react'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { commandTraining, continueTraining, isTraining, startTraining, useRuns } from '../store/runs.ts'
import { goTo, showRun } from '../store/view.ts'
import { ContinueLonger } from './ContinueLonger.tsx'
import { FoldsButton } from './FoldsButton.tsx'
import type { ShownRun } from './shownRun.ts'

const command = (name: 'pause' | 'resume' | 'stop') => () => void commandTraining(name).catch(tellError)
const start = () => void startTraining().catch(tellError)

export function Controls({ shown, canStart }: { shown: ShownRun; canStart: boolean }) {
  const job = useRuns((state) => state.job)
  return (
    <Group gap="sm" maw={430}>
      {isTraining(job) ? <WhileTraining /> : <WhileIdle shown={shown} canStart={canStart} />}
    </Group>
  )
}

function WhileTraining() {
  const { words } = useWords('train')
  const job = useRuns((state) => state.job)!
  const canStop = job.job !== '' && job.state !== 'stopping'
  return (
    <>
      {job.state === 'paused' ? (
        <Button size="md" leftSection={<IconPlayerPlayFilled size={18} />} onClick={command('resume')}>
          {words('resume')}
        </Button>
      ) : (
        <Button
          size="md"
          variant="default"
          leftSection={<IconPlayerPauseFilled size={18} />}
          disabled={job.state !== 'running'}
          onClick={command('pause')}
        >
          {words('pause')}
        </Button>
      )}
      <Tooltip position="bottom" label={words('stopHelp')}>
        <Button
          size="md"
          color="red"
          variant="light"
          leftSection={<IconPlayerStopFilled size={18} />}
          disabled={!canStop}
          loading={job.state === 'stopping'}
          onClick={command('stop')}
        >
          {words('stop')}
        </Button>
      </Tooltip>
    </>
  )
}

function WhileIdle({ shown, canStart }: { shown: ShownRun; canStart: boolean }) {
  const { words } = useWords('train')
  const { run, summary } = shown
  const record = summary?.record
  const isOpenEnded = record !== undefined && record.status.state !== 'finished'
  const canContinue = run !== undefined && record !== undefined && (isOpenEnded || record.epochs > 0)
  const goesOn = isOpenEnded && canContinue && record.epochs < record.settings.epochs
  const startButton = (
    <Tooltip position="bottom" label={words(run ? 'startAgainHelp' : 'startHelp')} multiline maw={320}>
      <Button
        size="md"
        variant={goesOn ? 'default' : 'filled'}
        leftSection={run ? <IconRotateClockwise size={18} /> : <IconPlayerPlayFilled size={18} />}
        disabled={!canStart}
        aria-describedby={canStart ? undefined : 'start-problems'}
        onClick={start}
      >
        {words(run ? 'startAgain' : 'start')}
      </Button>
    </Tooltip>
  )
  return (
    <>
      {goesOn && (
        <Tooltip position="bottom" label={words('continueHelp')} multiline maw={320}>
          <Button
            size="md"
            leftSection={<IconPlayerPlayFilled size={18} />}
            onClick={() => void continueTraining(run!).catch(tellError)}
          >
            {words('continue')}
          </Button>
        </Tooltip>
      )}
      {startButton}
      <FoldsButton canStart={canStart} />
      {canContinue && !goesOn && record && <ContinueLonger run={run} record={record} />}
      {record?.best && (
        <Button
          size="md"
          variant="subtle"
          rightSection={<IconArrowRight size={18} />}
          onClick={() => {
            showRun(run)
            goTo('evaluate')
          }}
        >
          {words('seeResult')}
        </Button>
      )}
    </>
  )
}
