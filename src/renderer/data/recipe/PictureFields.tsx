// The size that every picture is brought to, how, and its colours.
import { Group, NativeSelect, Stack } from '@mantine/core'
import type { PictureRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { BoundedNumber } from '../../ui/BoundedNumber.tsx'
import { changePictures } from '../changes.ts'

const LARGEST = 1024

export function PictureFields({ dataset, pictures }: { dataset: string; pictures: PictureRecipe }) {
  const { words } = useWords('data')
  const { size } = pictures
  const change = (changed: Partial<PictureRecipe>) => changePictures(dataset, { ...pictures, ...changed })
  return (
    <Stack gap="xs">
      {size && (
        <Group grow gap="xs">
          {(['height', 'width'] as const).map((name, at) => (
            <BoundedNumber
              key={name}
              label={words(`pictures.${name}`)}
              min={1}
              max={LARGEST}
              value={size[at]}
              onChange={(value) => change({ size: at === 0 ? [value, size[1]] : [size[0], value] })}
            />
          ))}
        </Group>
      )}
      <NativeSelect
        size="xs"
        label={words('pictures.resize')}
        value={pictures.resize}
        onChange={({ currentTarget }) => change({ resize: currentTarget.value as PictureRecipe['resize'] })}
        data={(['fit', 'crop', 'stretch'] as const).map((value) => ({
          value,
          label: words(`pictures.resizeIs.${value}`),
        }))}
      />
      <NativeSelect
        size="xs"
        label={words('pictures.channels')}
        value={String(pictures.channels)}
        onChange={({ currentTarget }) => change({ channels: currentTarget.value === '1' ? 1 : 3 })}
        data={[
          { value: '1', label: words('pictures.grey') },
          { value: '3', label: words('pictures.colour') },
        ]}
      />
    </Stack>
  )
}
