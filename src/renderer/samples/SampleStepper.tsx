// Goes from sample to sample; between its buttons stands which one it is.
import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/index.ts'

interface Props {
  size?: 'sm' | 'md'
  /** From 0. */
  at: number
  last: number
  onGo(to: number): void
  children: ReactNode
}

export function SampleStepper({ size = 'md', at, last, onGo, children }: Props) {
  const { words } = useWords('design')
  const icon = size === 'md' ? 18 : 16
  const button = { variant: 'subtle', color: 'gray', size }
  return (
    <>
      <ActionIcon {...button} aria-label={words('previousSample')} disabled={at <= 0} onClick={() => onGo(at - 1)}>
        <IconChevronLeft size={icon} />
      </ActionIcon>
      {children}
      <ActionIcon {...button} aria-label={words('nextSample')} disabled={at >= last} onClick={() => onGo(at + 1)}>
        <IconChevronRight size={icon} />
      </ActionIcon>
    </>
  )
}
