// Goes from sample to sample: the one whose values the blocks show.
import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useDesign } from '../design/state.ts'
import { useWords } from '../i18n/index.ts'
import { useSampleCount } from './shownData.ts'

interface Props {
  size?: 'sm' | 'md'
  /** Gets its name, the number from 1. */
  children(name: string): ReactNode
}

/** From 0; within what the dataset has. */
export function useShownSample(): { sample: number; last: number } {
  const last = useSampleCount() - 1
  const chosen = useDesign((state) => state.sample)
  return { sample: Math.min(chosen, last), last }
}

export function SampleStepper({ size = 'md', children }: Props) {
  const { words } = useWords('design')
  const { sample, last } = useShownSample()
  const icon = size === 'md' ? 18 : 16
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={size}
        aria-label={words('previousSample')}
        disabled={sample <= 0}
        onClick={() => useDesign.setState({ sample: sample - 1 })}
      >
        <IconChevronLeft size={icon} />
      </ActionIcon>
      {children(words('sample', { number: sample + 1 }))}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={size}
        aria-label={words('nextSample')}
        disabled={sample >= last}
        onClick={() => useDesign.setState({ sample: sample + 1 })}
      >
        <IconChevronRight size={icon} />
      </ActionIcon>
    </>
  )
}
