// What was left out or set right by hand, with a way back for all of it.
import { Button, Group, Text } from '@mantine/core'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { useSampleTitle } from '../../samples/sampleTitle.ts'
import { forgetByHand } from '../changes.ts'

const MOST_NAMES = 30

export function ByHandField({
  dataset: { name, recipe },
  what,
}: {
  dataset: DatasetDocument
  what: 'excluded' | 'corrected'
}) {
  const { words, language } = useWords('recipe')
  const title = useSampleTitle()
  const names =
    what === 'excluded'
      ? (recipe.excluded ?? []).map(title)
      : Object.entries(recipe.corrected ?? {}).map(([sample, label]) => `${title(sample)} → ${label}`)
  const more = names.length - MOST_NAMES
  const shown = names.slice(0, MOST_NAMES)
  const list = new Intl.ListFormat(language, { type: 'unit' })
  return (
    <Group gap="sm">
      <Text size="sm">{list.format(more > 0 ? [...shown, `+ ${more.toLocaleString(language)}`] : shown)}</Text>
      <Button size="compact-xs" variant="default" onClick={() => forgetByHand(name, what)}>
        {words(`forget.${what}`)}
      </Button>
    </Group>
  )
}
