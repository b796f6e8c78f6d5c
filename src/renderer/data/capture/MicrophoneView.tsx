// Records one sample after another, all of the same length; what is heard stays on this machine.
import { Group, NativeSelect } from '@mantine/core'
import { IconMicrophone } from '@tabler/icons-react'
import { useState } from 'react'
import { DeviceGate } from '../../devices/DeviceGate.tsx'
import { HoldButton } from '../../devices/HoldButton.tsx'
import { peaksOf } from '../../devices/heard.ts'
import { SoundStrip } from '../../devices/SoundStrip.tsx'
import { useDevice } from '../../devices/useDevice.ts'
import { useHearing } from '../../devices/useHearing.ts'
import { wavFile } from '../../devices/wav.ts'
import { useWords } from '../../i18n/index.ts'
import type { ViewProps } from './views.ts'

const lengths = [0.5, 1, 2, 4]
const LONGEST = 4
const SHOWN_SECONDS = 2
const PEAKS = 24

export function MicrophoneView({ into, taking, onTake }: ViewProps) {
  const { words, language } = useWords('capture')
  const device = useDevice('microphone')
  const heard = useHearing(device.stream, LONGEST)
  const [seconds, setSeconds] = useState(
    () => lengths.toSorted((a, b) => Math.abs(a - taking.seconds) - Math.abs(b - taking.seconds))[0],
  )
  const [isRecording, setRecording] = useState(false)
  const take = async () => {
    if (!heard) return
    setRecording(true)
    const samples = await heard.next(seconds)
    setRecording(false)
    if (!samples) return
    const blob = new Blob([wavFile(samples, heard.rate)], { type: 'audio/wav' })
    onTake({ medium: 'sound', blob, peaks: peaksOf(samples, PEAKS) })
  }
  return (
    <DeviceGate device={device}>
      <SoundStrip heard={heard} seconds={SHOWN_SECONDS} />
      <HoldButton
        leftSection={<IconMicrophone size={16} />}
        color={isRecording ? 'red' : undefined}
        disabled={!heard}
        onTake={take}
        keepsPresses={false}
      >
        {isRecording ? words('recording') : words('record', { name: into })}
      </HoldButton>
      <Group gap="xs" wrap="nowrap">
        <NativeSelect
          label={words('seconds')}
          size="xs"
          value={seconds}
          data={lengths.map((value) => ({
            value: String(value),
            label: words('secondsIs', { seconds: value.toLocaleString(language) }),
          }))}
          onChange={({ currentTarget }) => setSeconds(Number(currentTarget.value))}
        />
      </Group>
    </DeviceGate>
  )
}
