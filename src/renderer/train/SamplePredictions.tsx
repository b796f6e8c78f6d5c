// A dozen samples that training does not see, with what the best model so far says of them.
import { Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { Language } from '../../shared/text.ts'
import { useWords } from '../i18n/index.ts'
import { readable } from '../samples/number.ts'
import { sampleAt } from '../samples/pixels.ts'
import { SampleThumbnail } from '../samples/SampleThumbnail.tsx'
import { isDrawn } from '../samples/sampleKind.ts'
import { useSampleTitle } from '../samples/sampleTitle.ts'
import type { PredictedSample } from './useSamplePredictions.ts'

export function SamplePredictions({ samples, bestEpoch }: { samples: readonly PredictedSample[]; bestEpoch?: number }) {
  const { words } = useWords('train')
  if (samples.length === 0) return null
  const drawn = isDrawn(samples[0].variable)
  return (
    <Paper withBorder p="md" component="section" aria-label={words('samples.title')}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" fw={600}>
            {words('samples.title')}
          </Text>
          {bestEpoch !== undefined && (
            <Text size="xs" c="var(--quiet)" style={{ whiteSpace: 'nowrap' }}>
              {words('ofEpoch', { epoch: bestEpoch })}
            </Text>
          )}
        </Group>
        <SimpleGrid cols={drawn ? 4 : 1} spacing="xs" verticalSpacing="xs">
          {samples.map((sample) => (
            <Sample key={sample.name} sample={sample} isRow={!drawn} />
          ))}
        </SimpleGrid>
      </Stack>
    </Paper>
  )
}

function Sample({ sample, isRow }: { sample: PredictedSample; isRow: boolean }) {
  const title = useSampleTitle()
  const { words, language } = useWords('train')
  const [truth, prediction] = [answerOf(sample, sample.truth, language), answerOf(sample, sample.prediction, language)]
  const label = words(sample.classes ? (sample.isRight ? 'samples.right' : 'samples.wrong') : 'samples.number', {
    name: title(sample.name),
    truth,
    prediction,
  })
  const answer = (
    <Group gap={2} wrap="nowrap" justify={isRow ? 'flex-end' : 'center'}>
      {sample.classes && (sample.isRight ? <Right /> : <Wrong />)}
      <Text size="xs" fw={600} truncate style={{ fontVariantNumeric: 'tabular-nums' }}>
        {prediction}
      </Text>
      {!(sample.classes && sample.isRight) && (
        <Text size="xs" c="var(--quiet)" style={{ whiteSpace: 'nowrap' }}>
          ({truth})
        </Text>
      )}
    </Group>
  )
  const thumbnail = (
    <SampleThumbnail variable={sample.variable} values={sampleAt(sample.values, sample.variable.shape, 0)} size={56} />
  )
  if (isRow)
    return (
      <Group justify="space-between" wrap="nowrap" gap="sm" title={label}>
        <Text size="xs" component="div" style={{ minWidth: 0, overflow: 'hidden' }}>
          {thumbnail}
        </Text>
        {answer}
      </Group>
    )
  return (
    <Stack gap={2} align="center" title={label}>
      {thumbnail}
      {answer}
    </Stack>
  )
}

const Right = () => <IconCheck size={14} color="var(--mantine-color-teal-text)" aria-hidden="true" />
const Wrong = () => <IconX size={14} color="var(--mantine-color-red-text)" aria-hidden="true" />

function answerOf({ classes }: PredictedSample, value: number, language: Language): string {
  return classes?.[value] ?? readable(value, language)
}
