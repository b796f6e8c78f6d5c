// How the samples are divided into training, validation and test: the bar, and the settings behind it.
import { Checkbox, Group, NumberInput, Text } from '@mantine/core'
import type { DatasetDocument, SplitRecipe } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { changeSplit } from '../changes.ts'
import { Panel } from '../Panel.tsx'
import { parts } from '../parts.ts'
import { SplitBar } from './SplitBar.tsx'

export function SplitPanel({ dataset, summary }: { dataset: DatasetDocument; summary: DatasetSummary | undefined }) {
  const { words } = useWords('data')
  const { name, recipe } = dataset
  const { split } = recipe
  const change = (changed: Partial<SplitRecipe>) => changeSplit(name, { ...split, ...changed })
  const setShare = (part: number, value: number | string) => {
    const ratio = split.ratio.map((share, i) => (i === part ? Number(value) : share)) as SplitRecipe['ratio']
    if (value !== '' && ratio[0] > 0 && ratio.every((share) => share >= 0)) change({ ratio })
  }
  return (
    <Panel title={words('split.title')}>
      {summary && <SplitBar split={summary.split} />}
      <Group grow gap="xs" mt="sm" align="flex-end">
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
      <Checkbox
        mt="sm"
        size="sm"
        label={words('split.stratified')}
        description={words('split.stratifiedHelp')}
        checked={split.stratified}
        disabled={summary !== undefined && summary.task !== 'classes'}
        onChange={({ currentTarget }) => change({ stratified: currentTarget.checked })}
      />
      <NumberInput
        mt="sm"
        size="xs"
        label={words('split.seed')}
        description={words('split.seedHelp')}
        placeholder={words('split.seedAuto')}
        min={0}
        max={2 ** 31}
        allowDecimal={false}
        value={split.seed ?? ''}
        onChange={(value) => change({ seed: typeof value === 'number' ? value : undefined })}
      />
      {summary && summary.split.test === 0 && (
        <Text size="xs" c="var(--quiet)" mt="xs">
          {words('split.noTest')}
        </Text>
      )}
    </Panel>
  )
}
