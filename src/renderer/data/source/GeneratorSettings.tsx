// How many samples are drawn, from which seed, and the generator's own settings.
import { NumberInput, SimpleGrid } from '@mantine/core'
import type { DataSource } from '../../../shared/data/document.ts'
import type { AnyGenerator } from '../../../shared/data/generators/registry.ts'
import type { Field } from '../../../shared/schema/index.ts'
import { useWords } from '../../i18n/index.ts'
import { BoundedNumber } from '../../ui/BoundedNumber.tsx'
import { changeGenerator } from '../changes.ts'

interface Props {
  dataset: string
  source: Extract<DataSource, { kind: 'generator' }>
  generator: AnyGenerator
}

export function GeneratorSettings({ dataset, source, generator }: Props) {
  const { words, say } = useWords('data')
  const fields = Object.entries(generator.properties as Record<string, Field>)
  const numbers = fields.filter(([, { kind }]) => kind === 'number' || kind === 'integer')
  const set = (name: string, value: number | string, field: Field) => {
    if (typeof value === 'number' && !field.check(value)) changeGenerator(dataset, { [name]: value })
  }
  return (
    <SimpleGrid cols={2} spacing="xs">
      <BoundedNumber
        label={words('generator.count')}
        min={10}
        max={100_000}
        step={100}
        value={source.count}
        onChange={(count) => changeGenerator(dataset, { count })}
      />
      <BoundedNumber
        label={words('generator.seed')}
        min={0}
        max={2 ** 31}
        value={source.seed}
        onChange={(seed) => changeGenerator(dataset, { seed })}
      />
      {numbers.map(([name, field]) => (
        <NumberInput
          key={name}
          size="xs"
          label={say(field.label)}
          title={field.help && say(field.help)}
          step={field.kind === 'integer' ? 1 : 0.05}
          allowDecimal={field.kind !== 'integer'}
          value={Number(source[name] ?? field.default)}
          onChange={(value) => set(name, value, field)}
        />
      ))}
    </SimpleGrid>
  )
}
