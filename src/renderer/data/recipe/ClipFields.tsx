// How many frames every clip is brought to, and which of a longer one are taken.
import { Group, NativeSelect, NumberInput } from '@mantine/core'
import type { ClipRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { changeClips } from '../changes.ts'

const MOST_FRAMES = 1000

export function ClipFields({ dataset, clips }: { dataset: string; clips: ClipRecipe }) {
  const { words } = useWords('recipe')
  const change = (changed: Partial<ClipRecipe>) => changeClips(dataset, { ...clips, ...changed })
  return (
    <Group gap="sm" align="flex-end">
      <NumberInput
        size="xs"
        w={170}
        label={words('clips.frames')}
        min={1}
        max={MOST_FRAMES}
        allowDecimal={false}
        placeholder={words('clips.asTheyAre')}
        value={clips.frames ?? ''}
        onChange={(typed) => {
          if (typed === '') change({ frames: undefined })
          else if (typeof typed === 'number' && typed >= 1 && typed <= MOST_FRAMES) change({ frames: typed })
        }}
      />
      <NativeSelect
        size="xs"
        w={230}
        label={words('clips.pick')}
        value={clips.pick}
        data={(['spread', 'start'] as const).map((value) => ({ value, label: words(`clips.pickIs.${value}`) }))}
        onChange={({ currentTarget }) => change({ pick: currentTarget.value as ClipRecipe['pick'] })}
      />
    </Group>
  )
}
