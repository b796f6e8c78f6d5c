// The confusion matrix of the validation part as it was after each epoch: a slider shows how it came about.
import { ActionIcon, Group, Slider, Text } from '@mantine/core'
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { confusionReport } from '../../shared/evaluation/classes.ts'
import { matrixOf } from '../../shared/evaluation/confusionEpochs.ts'
import type { ConfusionHistory } from '../../shared/protocol/runs.ts'
import { useWords } from '../i18n/index.ts'
import { percent, ratio } from '../samples/number.ts'
import { ConfusionMatrix } from './ConfusionMatrix.tsx'

interface Props {
  history: ConfusionHistory
  bestEpoch?: number
}

/** The whole of it takes about this long, but nothing flickers by. */
const PLAY_MILLISECONDS = 6000
const LEAST_MILLISECONDS = 60

export function EpochMatrix({ history: { names, epochs }, bestEpoch }: Props) {
  const { words, language } = useWords('evaluate')
  const last = epochs.length - 1
  const [place, setPlace] = useState(last)
  const [isPlaying, setPlaying] = useState(false)
  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(
      () => setPlace((now) => Math.min(last, now + 1)),
      Math.max(LEAST_MILLISECONDS, Math.min(1000, PLAY_MILLISECONDS / epochs.length)),
    )
    return () => clearInterval(timer)
  }, [isPlaying, last, epochs.length])
  useEffect(() => {
    if (place >= last) setPlaying(false)
  }, [place, last])
  const shown = epochs[Math.min(place, last)]
  const report = confusionReport(matrixOf(shown, names.length), names)
  const play = () => {
    if (!isPlaying && place >= last) setPlace(0)
    setPlaying(!isPlaying)
  }
  return (
    <>
      <Group gap="md" wrap="nowrap" mb="sm">
        <ActionIcon
          variant="light"
          disabled={last < 1}
          aria-label={words(isPlaying ? 'epochs.pause' : 'epochs.play')}
          onClick={play}
        >
          {isPlaying ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
        </ActionIcon>
        <Slider
          style={{ flex: 1 }}
          min={0}
          max={Math.max(1, last)}
          disabled={last < 1}
          label={null}
          thumbLabel={words('epochs.slider')}
          value={Math.min(place, last)}
          onChange={(value) => {
            setPlaying(false)
            setPlace(value)
          }}
        />
        <Text size="sm" w={190} role="status" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {words('epochs.after', { epoch: shown.epoch })}
          {shown.epoch === bestEpoch && ` ${words('epochs.best')}`}
        </Text>
      </Group>
      <ConfusionMatrix report={report} chosen={{}} />
      <Text size="xs" c="var(--quiet)" mt="xs" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {words('epochs.scores', {
          accuracy: report.accuracy === null ? '–' : percent(report.accuracy, language),
          fMeasure: ratio(report.macro.fMeasure, language),
        })}
      </Text>
    </>
  )
}
