// What blanks become, column by column.
import { Group, NativeSelect } from '@mantine/core'
import type { ColumnRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { changeColumn } from '../changes.ts'
import { rulesFor } from '../columns/withColumn.ts'

interface Props {
  dataset: string
  all: readonly ColumnRecipe[]
  shown: readonly ColumnRecipe[]
  isSeries: boolean
}

export function BlankFields({ dataset, all, shown, isSeries }: Props) {
  const { words } = useWords('data')
  return (
    <Group gap="sm" align="flex-end">
      {shown.map((column) => (
        <NativeSelect
          key={column.name}
          size="xs"
          w={170}
          label={column.name}
          aria-label={words('columns.of', { what: words('columns.blanks'), name: column.name })}
          value={column.blanks}
          data={rulesFor(column, isSeries).map((value) => ({ value, label: words(`columns.blanksIs.${value}`) }))}
          onChange={({ currentTarget }) =>
            changeColumn(dataset, all, column.name, { blanks: currentTarget.value as ColumnRecipe['blanks'] })
          }
        />
      ))}
    </Group>
  )
}
