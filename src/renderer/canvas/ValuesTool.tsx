// Switches the values of one sample in the blocks on and off, and goes from sample to sample.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconEye } from '@tabler/icons-react'
import { useDesign } from '../design/state.ts'
import { useWords } from '../i18n/index.ts'
import { useSampleCount } from './sampleCount.ts'
import { useSampleValues } from './sampleValues.ts'

export function ValuesTool() {
  const { words } = useWords('design')
  const shown = useDesign(({ values }) => values)
  const sample = useDesign((state) => state.sample)
  const last = useSampleCount() - 1
  useSampleValues(shown, Math.min(sample, last))
  const label = words('tool.values')
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon
          variant={shown ? 'light' : 'subtle'}
          color={shown ? undefined : 'gray'}
          aria-label={label}
          aria-pressed={shown}
          onClick={() => useDesign.setState({ values: !shown })}
        >
          <IconEye size={18} />
        </ActionIcon>
      </Tooltip>
      {shown && (
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words('previousSample')}
            disabled={sample <= 0}
            onClick={() => useDesign.setState({ sample: Math.min(sample, last) - 1 })}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
          <span style={{ alignSelf: 'center', fontSize: 12 }} aria-live="polite">
            {words('sample', { number: Math.min(sample, last) + 1 })}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words('nextSample')}
            disabled={sample >= last}
            onClick={() => useDesign.setState({ sample: sample + 1 })}
          >
            <IconChevronRight size={18} />
          </ActionIcon>
        </>
      )}
    </>
  )
}
