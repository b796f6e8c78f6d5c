// Switches the values of one sample in the blocks on and off, and goes from sample to sample.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useDesign } from '../design/state.ts'
import { useWords } from '../i18n/index.ts'
import { SampleStepper } from '../samples/SampleStepper.tsx'
import { useSampleValues } from './sampleValues.ts'
import { useShownSample } from './shownData.ts'

export function ValuesTool() {
  const { words } = useWords('design')
  const shown = useDesign(({ values }) => values)
  const sample = useShownSample()
  useSampleValues(shown, sample.at)
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
        <SampleStepper {...sample}>
          <span style={{ alignSelf: 'center', fontSize: 12 }} aria-live="polite">
            {words('sample', { number: sample.at + 1 })}
          </span>
        </SampleStepper>
      )}
    </>
  )
}
