// What every sound is brought to: rate, length, channels, and whether the network sees a waveform or a spectrogram.
import { Group, NativeSelect } from '@mantine/core'
import type { AudioRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { BoundedNumber } from '../../ui/BoundedNumber.tsx'
import { changeAudio } from '../changes.ts'

const limits = { rate: [1000, 192_000], seconds: [0.01, 600], bands: [4, 256] } as const
/** About 1/30 s of speech; bands as in speech recognition. */
const firstSpectrogram = { window: 512, hop: 256, bands: 40 }

export function AudioFields({ dataset, audio }: { dataset: string; audio: AudioRecipe }) {
  const { words } = useWords('recipe')
  const change = (changed: Partial<AudioRecipe>) => changeAudio(dataset, { ...audio, ...changed })
  const number = (
    key: keyof typeof limits,
    value: number | undefined,
    set: (value: number) => void,
    clear?: () => void,
  ) => (
    <BoundedNumber
      w={170}
      label={words(`audio.${key}`)}
      min={limits[key][0]}
      max={limits[key][1]}
      decimals={key === 'seconds' ? 2 : 0}
      placeholder={words('audio.asItIs')}
      value={value}
      onChange={set}
      onClear={clear}
    />
  )
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        size="xs"
        w={200}
        label={words('audio.form')}
        value={audio.logMel ? 'logMel' : 'waveform'}
        data={(['waveform', 'logMel'] as const).map((value) => ({ value, label: words(`audio.formIs.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ logMel: value === 'logMel' ? firstSpectrogram : undefined })
        }
      />
      {audio.logMel && number('bands', audio.logMel.bands, (bands) => change({ logMel: { ...audio.logMel!, bands } }))}
      {number(
        'rate',
        audio.rate,
        (rate) => change({ rate }),
        () => change({ rate: undefined }),
      )}
      {number(
        'seconds',
        audio.seconds,
        (seconds) => change({ seconds }),
        () => change({ seconds: undefined }),
      )}
      <NativeSelect
        size="xs"
        w={130}
        label={words('audio.channels')}
        value={String(audio.channels)}
        data={(['1', '2'] as const).map((value) => ({ value, label: words(`audio.channelsIs.${value}`) }))}
        onChange={({ currentTarget }) => change({ channels: currentTarget.value === '2' ? 2 : 1 })}
      />
      <NativeSelect
        size="xs"
        w={200}
        label={words('audio.crop')}
        value={audio.crop}
        data={(['start', 'centre'] as const).map((value) => ({ value, label: words(`audio.cropIs.${value}`) }))}
        onChange={({ currentTarget }) => change({ crop: currentTarget.value as AudioRecipe['crop'] })}
      />
    </Group>
  )
}
