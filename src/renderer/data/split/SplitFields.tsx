// The settings of the split: by what rule, the parts' shares, whether classes keep theirs, and the seed.
import { Checkbox, Group, NativeSelect, NumberInput, Stack } from '@mantine/core'
import type { DatasetDocument, SplitKind, SplitRecipe } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { BoundedNumber } from '../../ui/BoundedNumber.tsx'
import { changeSplit } from '../changes.ts'
import { parts } from '../parts.ts'
import { kindOf, kindsFor, withKind } from './kinds.ts'

export function SplitFields({ dataset, summary }: { dataset: DatasetDocument; summary: DatasetSummary }) {
  const { words } = useWords('data')
  const { name, recipe } = dataset
  const { split } = recipe
  const change = (changed: Partial<SplitRecipe>) => changeSplit(name, { ...split, ...changed })
  const setShare = (part: number, value: number | string) => {
    const ratio = split.ratio.map((share, i) => (i === part ? Number(value) : share)) as SplitRecipe['ratio']
    if (value !== '' && ratio[0] > 0 && ratio.every((share) => share >= 0)) change({ ratio })
  }
  const columns = summary.columns?.map((column) => column.name) ?? []
  const kinds = kindsFor(recipe, summary.columns)
  const kind = kindOf(recipe)
  const { folds = 5, fold = 1 } = split
  return (
    <Stack gap="sm">
      {kinds.length > 1 && (
        <Group gap="sm" align="flex-end">
          <NativeSelect
            size="xs"
            w={260}
            label={words('split.kind')}
            value={kind}
            data={kinds.map((value) => ({ value, label: words(`split.kindIs.${value}`) }))}
            onChange={({ currentTarget }) =>
              changeSplit(name, withKind(split, currentTarget.value as SplitKind, summary.columns))
            }
          />
          {kind !== 'ratio' && !recipe.series && (
            <NativeSelect
              size="xs"
              w={200}
              label={words(`split.columnOf.${kind}`)}
              value={split.column ?? ''}
              data={[
                ...(kind === 'group' || kind === 'column'
                  ? []
                  : [{ value: '', label: words(`split.noColumn.${kind}`) }]),
                ...columns,
              ]}
              onChange={({ currentTarget }) => change({ column: currentTarget.value || undefined })}
            />
          )}
        </Group>
      )}
      {kind === 'kfold' && (
        <Group gap="sm" align="flex-end">
          <BoundedNumber
            w={150}
            label={words('split.folds')}
            min={3}
            max={100}
            value={folds}
            onChange={(value) => change({ folds: value, fold: Math.min(fold, value) })}
          />
          <BoundedNumber
            w={150}
            label={words('split.fold')}
            min={1}
            max={folds}
            value={fold}
            onChange={(value) => change({ fold: value })}
          />
        </Group>
      )}
      {kind !== 'kfold' && kind !== 'column' && (
        <Group grow gap="xs" align="flex-end" maw={420}>
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
      )}
      {(kind === 'ratio' || kind === 'kfold') && summary.task === 'classes' && (
        <Checkbox
          size="sm"
          label={words('split.stratified')}
          description={words('split.stratifiedHelp')}
          checked={split.stratified}
          onChange={({ currentTarget }) => change({ stratified: currentTarget.checked })}
        />
      )}
      {(kind === 'ratio' || kind === 'kfold' || kind === 'group') && (
        <BoundedNumber
          maw={320}
          label={words('split.seed')}
          description={words('split.seedHelp')}
          placeholder={words('split.seedAuto')}
          min={0}
          max={2 ** 31}
          value={split.seed}
          onChange={(seed) => change({ seed })}
          onClear={() => change({ seed: undefined })}
        />
      )}
    </Stack>
  )
}
