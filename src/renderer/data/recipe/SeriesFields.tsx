// Windows over a table: how long, how far ahead, what goes in and what comes out; with a picture of one window.
import { Group, MultiSelect, NativeSelect, Stack } from '@mantine/core'
import type { ColumnRecipe, SeriesRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { BoundedNumber } from '../../ui/BoundedNumber.tsx'
import { changeSeries } from '../changes.ts'
import { WindowPicture } from './WindowPicture.tsx'

interface Props {
  dataset: string
  series: SeriesRecipe
  columns: readonly ColumnRecipe[]
}

const LONGEST = 10_000
const numbers = ['length', 'horizon', 'step', 'season'] as const

export function SeriesFields({ dataset, series, columns }: Props) {
  const { words } = useWords('recipe')
  const names = columns.filter(({ kind }) => kind === 'number' || kind === 'class').map(({ name }) => name)
  const change = (changed: Partial<SeriesRecipe>) => changeSeries(dataset, { ...series, ...changed })
  const column = (key: 'time' | 'group') => (
    <NativeSelect
      size="xs"
      w={200}
      label={words(`series.${key}`)}
      value={series[key] ?? ''}
      data={[{ value: '', label: words(`series.${key}None`) }, ...names]}
      onChange={({ currentTarget: { value } }) => change({ [key]: value || undefined })}
    />
  )
  return (
    <Stack gap="sm">
      <WindowPicture series={series} />
      <Group gap="sm" align="flex-end">
        {numbers.map((key) => (
          <BoundedNumber
            key={key}
            w={150}
            label={words(`series.${key}`)}
            min={1}
            max={LONGEST}
            placeholder={key === 'season' ? words('series.noSeason') : undefined}
            value={series[key] ?? (key === 'season' ? undefined : 1)}
            onChange={(value) => change({ [key]: value })}
            onClear={key === 'season' ? () => change({ season: undefined }) : undefined}
          />
        ))}
      </Group>
      <Group gap="sm" align="flex-end">
        {column('time')}
        {column('group')}
      </Group>
      {(['inputs', 'outputs'] as const).map((key) => (
        <MultiSelect
          key={key}
          size="xs"
          label={words(`series.${key}`)}
          value={series[key]}
          data={names}
          hidePickedOptions
          onChange={(value) => value.length > 0 && change({ [key]: value })}
        />
      ))}
    </Stack>
  )
}
