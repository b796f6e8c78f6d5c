// The settings of the split: the parts' shares, whether classes keep theirs, and the seed.
import { Checkbox, Group, NumberInput, Stack } from '@mantine/core'
import type { DatasetDocument, SplitRecipe } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { changeSplit } from '../changes.ts'
import { parts } from '../parts.ts'

export function SplitFields({ dataset, summary }: { dataset: DatasetDocument; summary: DatasetSummary }) {
  const { words } = useWords('data')
  const { name, recipe } = dataset
  const { split } = recipe
  const change = (changed: Partial<SplitRecipe>) => changeSplit(name, { ...split, ...changed })
  const setShare = (part: number, value: number | string) => {
    const ratio = split.ratio.map((share, i) => (i === part ? Number(value) : share)) as SplitRecipe['ratio']
    if (value !== '' && ratio[0] > 0 && ratio.every((share) => share >= 0)) change({ ratio })
  }
  // Windows of a time series are divided by time.
  const isSeries = recipe.series !== undefined
  return (
    <Stack gap="sm">
      <Group grow gap="xs" align="flex-end">
        {parts.map((part, i) => (
          <NumberInput
            key={part}
            size="xs"
            label={words(`part.${part}`)}
            aria-label={words('split.share', { part: words(`part.${part}`) })}
            min={i === 0 ? 0.01 : 0}
            max={1000}
            decimalScale={2}
            value={split.ratio[i]}
            onChange={(value) => setShare(i, value)}
          />
        ))}
      </Group>
      {!isSeries && summary.task === 'classes' && (
        <Checkbox
          size="sm"
          label={words('split.stratified')}
          description={words('split.stratifiedHelp')}
          checked={split.stratified}
          onChange={({ currentTarget }) => change({ stratified: currentTarget.checked })}
        />
      )}
      {!isSeries && (
        <NumberInput
          size="xs"
          maw={320}
          label={words('split.seed')}
          description={words('split.seedHelp')}
          placeholder={words('split.seedAuto')}
          min={0}
          max={2 ** 31}
          allowDecimal={false}
          value={split.seed ?? ''}
          onChange={(value) => change({ seed: typeof value === 'number' ? value : undefined })}
        />
      )}
    </Stack>
  )
}
