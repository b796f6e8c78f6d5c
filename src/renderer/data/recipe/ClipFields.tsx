// How many frames every clip is brought to, and which of a longer one are taken.
import { Group, NativeSelect } from '@mantine/core'
import type { ClipRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { BoundedNumber } from '../../ui/BoundedNumber.tsx'
import { changeClips } from '../changes.ts'

const MOST_FRAMES = 1000

export function ClipFields({ dataset, clips }: { dataset: string; clips: ClipRecipe }) {
  const { words } = useWords('recipe')
  const change = (changed: Partial<ClipRecipe>) => changeClips(dataset, { ...clips, ...changed })
  return (
    <Group gap="sm" align="flex-end">
      <BoundedNumber
        w={170}
        label={words('clips.frames')}
        min={1}
        max={MOST_FRAMES}
        placeholder={words('clips.asTheyAre')}
        value={clips.frames}
        onChange={(frames) => change({ frames })}
        onClear={() => change({ frames: undefined })}
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
