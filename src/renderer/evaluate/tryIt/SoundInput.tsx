// A sound to predict: recorded, listened to all the time, or a WAV file; below it what the network gets to see.
import { Button, FileButton, Group, Stack, Switch, Text } from '@mantine/core'
import { IconFileMusic, IconMicrophone } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Variable, VariablePreprocessing } from '../../../shared/data/dataset.ts'
import { DeviceGate } from '../../devices/DeviceGate.tsx'
import type { Heard } from '../../devices/heard.ts'
import { SoundStrip } from '../../devices/SoundStrip.tsx'
import { useDevice } from '../../devices/useDevice.ts'
import { useHearing } from '../../devices/useHearing.ts'
import { wavFile } from '../../devices/wav.ts'
import { useWords } from '../../i18n/index.ts'
import { SampleThumbnail } from '../../samples/SampleThumbnail.tsx'
import { tell } from '../../store/messages.ts'
import { noSound } from './unreadable.ts'
import type { InputValues } from './usePrediction.ts'

interface Props {
  variable: Variable
  fitted: Extract<VariablePreprocessing, { kind: 'sounds' }>
  seen: Float32Array | undefined
  onChange(values: InputValues | undefined): void
}

const EACH_MILLISECONDS = 400
/** One message to the engine holds it. */
const LARGEST_BYTES = 30e6

export function SoundInput({ variable, fitted, seen, onChange }: Props) {
  const { words, language } = useWords('evaluate')
  const seconds = fitted.length / fitted.rate
  const device = useDevice('microphone')
  const heard = useHearing(device.stream, seconds)
  const [isListening, setListening] = useState(false)
  const [isRecording, setRecording] = useState(false)
  useEffect(() => {
    if (!heard || !isListening) return
    const timer = setInterval(() => onChange(fileOf(heard.last(seconds), heard)), EACH_MILLISECONDS)
    return () => clearInterval(timer)
  }, [heard, isListening, seconds, onChange])
  const record = async (from: Heard) => {
    setRecording(true)
    const samples = await from.next(seconds)
    setRecording(false)
    if (samples) onChange(fileOf(samples, from))
  }
  const read = async (file: File | null) => {
    if (!file) return
    setListening(false)
    const bytes = file.size <= LARGEST_BYTES ? new Uint8Array(await file.arrayBuffer()) : undefined
    if (bytes && isWave(bytes)) onChange(bytes)
    else tell('error', noSound(file.name))
  }
  const length = seconds.toLocaleString(language, { maximumFractionDigits: 2 })
  return (
    <Stack gap="sm" maw={420}>
      <DeviceGate device={device}>
        <SoundStrip heard={heard} seconds={seconds} />
        <Group gap="md">
          <Button
            leftSection={<IconMicrophone size={16} />}
            color={isRecording ? 'red' : undefined}
            disabled={!heard || isListening || isRecording}
            onClick={() => heard && record(heard)}
          >
            {isRecording ? words('try.recording') : words('try.record', { seconds: length })}
          </Button>
          <Switch
            label={words('try.listen')}
            checked={isListening}
            onChange={({ currentTarget }) => setListening(currentTarget.checked)}
          />
        </Group>
      </DeviceGate>
      <FileButton accept=".wav,audio/wav" onChange={read}>
        {(props) => (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconFileMusic size={16} />}
            style={{ alignSelf: 'flex-start' }}
            {...props}
          >
            {words('try.sound')}
          </Button>
        )}
      </FileButton>
      {seen && (
        <div>
          <Text size="xs" c="var(--quiet)" mb={4}>
            {words('try.seenSound')}
          </Text>
          <SampleThumbnail variable={variable} values={seen} size={140} label={words('try.seenSound')} />
        </div>
      )}
    </Stack>
  )
}

const fileOf = (samples: Float32Array, { rate }: Heard) => wavFile(samples, rate)

/** Of what is none the engine could say only that it is none. */
function isWave(bytes: Uint8Array): boolean {
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  return /^RIF[FX]$|^RF64$/.test(text(0)) && text(8) === 'WAVE'
}
