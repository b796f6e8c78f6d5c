// Which column is predicted from the others, and whether it holds classes or numbers.
import { Group, NativeSelect } from '@mantine/core'
import type { ColumnRecipe } from '../../../shared/data/document.ts'
import type { ColumnSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { changeColumn, changeTarget } from '../changes.ts'
import { kindsOf } from '../columns/kinds.ts'

interface Props {
  dataset: string
  columns: readonly ColumnRecipe[]
  summaries: readonly ColumnSummary[]
}

export function TargetField({ dataset, columns, summaries }: Props) {
  const { words } = useWords('recipe')
  const { words: data } = useWords('data')
  const label = columns.find(({ role }) => role === 'label')
  const summary = summaries.find(({ name }) => name === label?.name)
  const kinds = label && summary ? kindsOf(summary, label) : []
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        size="xs"
        w={220}
        label={words('target.column')}
        value={label?.name ?? ''}
        data={[
          ...(label ? [] : [{ value: '', label: words('target.none') }]),
          ...columns.filter(({ kind }) => kind === 'number' || kind === 'class').map(({ name }) => name),
        ]}
        onChange={({ currentTarget: { value } }) => value && changeTarget(dataset, columns, value)}
      />
      {label && kinds.length > 1 && (
        <NativeSelect
          size="xs"
          w={220}
          label={words('target.as')}
          value={label.kind}
          data={kinds.map((value) => ({ value, label: data(`columns.kindIs.${value}`) }))}
          onChange={({ currentTarget }) =>
            changeColumn(dataset, columns, label.name, { kind: currentTarget.value as ColumnRecipe['kind'] })
          }
        />
      )}
    </Group>
  )
}
