// The size that every picture is brought to, how, and its colours.
import { Group, NativeSelect, NumberInput, Stack } from '@mantine/core'
import type { PictureRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { changePictures } from '../changes.ts'

const LARGEST = 1024

export function PictureFields({ dataset, pictures }: { dataset: string; pictures: PictureRecipe }) {
  const { words } = useWords('data')
  const change = (changed: Partial<PictureRecipe>) => changePictures(dataset, { ...pictures, ...changed })
  const setLength = (at: 0 | 1, value: number | string) => {
    if (!pictures.size || typeof value !== 'number' || value < 1 || value > LARGEST) return
    change({ size: at === 0 ? [value, pictures.size[1]] : [pictures.size[0], value] })
  }
  return (
    <Stack gap="xs">
      {pictures.size && (
        <Group grow gap="xs">
          {(['height', 'width'] as const).map((name, at) => (
            <NumberInput
              key={name}
              size="xs"
              label={words(`pictures.${name}`)}
              min={1}
              max={LARGEST}
              allowDecimal={false}
              value={pictures.size![at]}
              onChange={(value) => setLength(at as 0 | 1, value)}
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
