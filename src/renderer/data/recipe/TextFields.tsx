// How text is cut into tokens: words or characters, how many of each text, and how many different ones.
import { Group, NativeSelect, Stack, Text } from '@mantine/core'
import type { ColumnRecipe, TextRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { BoundedNumber } from '../../ui/BoundedNumber.tsx'
import { changeColumn } from '../changes.ts'

interface Props {
  dataset: string
  all: readonly ColumnRecipe[]
  shown: readonly ColumnRecipe[]
}

const limits = { length: [1, 2000], vocabulary: [3, 100_000] } as const

export function TextFields({ dataset, all, shown }: Props) {
  const { words } = useWords('recipe')
  return (
    <Stack gap="sm">
      {shown.map(({ name, text }) => {
        if (!text) return null
        const change = (changed: Partial<TextRecipe>) =>
          changeColumn(dataset, all, name, { text: { ...text, ...changed } })
        return (
          <Group key={name} gap="sm" align="flex-end">
            {shown.length > 1 && <Text size="sm">{name}</Text>}
            <NativeSelect
              size="xs"
              w={150}
              label={words('text.tokens')}
              value={text.tokens}
              data={(['words', 'characters'] as const).map((value) => ({
                value,
                label: words(`text.tokensIs.${value}`),
              }))}
              onChange={({ currentTarget }) => change({ tokens: currentTarget.value as TextRecipe['tokens'] })}
            />
            {(['length', 'vocabulary'] as const).map((key) => (
              <BoundedNumber
                key={key}
                w={170}
                label={words(`text.${key}`)}
                min={limits[key][0]}
                max={limits[key][1]}
                value={text[key]}
                onChange={(value) => change({ [key]: value })}
              />
            ))}
          </Group>
        )
      })}
    </Stack>
  )
}
