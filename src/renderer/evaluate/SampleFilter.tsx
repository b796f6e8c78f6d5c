// Which samples the table lists: right or wrong ones, of one true class, of one predicted class.
import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import { type Choice, everything, suspects } from './sampleRows.ts'

interface Props {
  classes: readonly string[] | undefined
  choice: Choice
  onChoice(choice: Choice): void
  shown: number
  all: number
}

export function SampleFilter({ classes, choice, onChoice, shown, all }: Props) {
  const { words, language } = useWords('evaluate')
  const count = (
    <Text size="xs" c="var(--quiet)" aria-live="polite" ml="auto">
      {words('shown', { shown: shown.toLocaleString(language), all: all.toLocaleString(language) })}
    </Text>
  )
  if (!classes)
    return (
      <Group px="md" py="xs">
        {count}
      </Group>
    )
  const options = classes.map((label, k) => ({ value: String(k), label }))
  const classSelect = (key: 'truth' | 'prediction', label: string) => (
    <Select
      size="xs"
      w={118}
      label={label}
      placeholder={words('anyClass')}
      clearable
      searchable={classes.length > 12}
      limit={200}
      data={options}
      value={choice[key] === undefined ? null : String(choice[key])}
      onChange={(value) => onChoice({ ...choice, [key]: value === null ? undefined : Number(value) })}
    />
  )
  return (
    <Group px="md" py="xs" gap="xs" align="flex-end">
      <SegmentedControl
        size="xs"
        w="100%"
        aria-label={words('show')}
        data={(['all', 'wrong', 'right', 'suspect'] as const).map((value) => ({
          value,
          label: words(`filter.${value}`),
        }))}
        value={choice.correct}
        onChange={(correct) =>
          onChoice(correct === 'suspect' ? suspects : { ...unsorted(choice), correct: correct as Choice['correct'] })
        }
      />
      {classSelect('truth', words('truthIs'))}
      {classSelect('prediction', words('predictionIs'))}
      {choice !== everything && (
        <Button size="compact-xs" variant="subtle" onClick={() => onChoice(everything)}>
          {words('clear')}
        </Button>
      )}
      {count}
      {choice.correct === 'suspect' && (
        <Text size="xs" c="var(--quiet)">
          {words('suspectHelp')}
        </Text>
      )}
    </Group>
  )
}

/** The order of suspects makes sense for them alone. */
function unsorted(choice: Choice): Choice {
  return choice.sort === 'labelLikelihood' ? { ...choice, sort: 'order' } : choice
}
