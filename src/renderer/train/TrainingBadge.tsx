// In the bar, wherever the user is: that training goes on, how far it is, and how long still.
import { Button, RingProgress } from '@mantine/core'
import { useEffect } from 'react'
import { duration } from '../../shared/training/figures.ts'
import { fractionDone } from '../../shared/training/job.ts'
import { useThrottled } from '../charts/useThrottled.ts'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { isTraining, useRuns } from '../store/runs.ts'
import { goTo } from '../store/view.ts'
import { useEndNotice } from './useEndNotice.ts'

export function TrainingBadge() {
  const { words, say } = useWords('train')
  const job = useThrottled(
    useRuns((state) => state.job),
    500,
  )
  const name = useProject((state) => state.document?.name)
  const isActive = isTraining(job)
  const percent = Math.floor(100 * ((job && fractionDone(job)) ?? 0))
  useTitle(name, isActive ? percent : undefined)
  useEndNotice(name)
  if (!job || !isActive) return null
  const left = job.state === 'running' && job.secondsLeft !== undefined ? say(duration(job.secondsLeft)) : undefined
  const state = words(job.state === 'paused' ? 'phase.paused' : 'phase.training')
  const label = words('badge', { state, percent, left: left ? words('left', { time: left }) : '' })
  return (
    <Button
      size="compact-sm"
      variant="light"
      color={job.state === 'paused' ? 'yellow' : undefined}
      aria-label={label}
      title={label}
      onClick={() => goTo('train')}
      leftSection={
        <RingProgress
          size={20}
          thickness={3}
          sections={[{ value: percent, color: 'currentColor' }]}
          aria-hidden="true"
        />
      }
    >
      {left ?? state}
    </Button>
  )
}

/** The window's title tells it where the page is not seen. */
function useTitle(name: string | undefined, percent: number | undefined): void {
  const { words } = useWords()
  const product = words('product')
  useEffect(() => {
    document.title = [percent === undefined ? undefined : `${percent} %`, name, product].filter(Boolean).join(' · ')
    return () => {
      document.title = product
    }
  }, [name, percent, product])
}
