// Columns that are not used: a click makes one an input.
import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ColumnRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { changeColumn } from '../changes.ts'

interface Props {
  dataset: string
  all: readonly ColumnRecipe[]
  unused: readonly ColumnRecipe[]
}

const MOST_BUTTONS = 60

export function UnusedField({ dataset, all, unused }: Props) {
  const { words } = useWords('recipe')
  return (
    <Group gap="xs">
      {unused.slice(0, MOST_BUTTONS).map(({ name }) => (
        <Button
          key={name}
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} />}
          onClick={() => changeColumn(dataset, all, name, { role: 'input' })}
        >
          {words('use', { name })}
        </Button>
      ))}
    </Group>
  )
}
