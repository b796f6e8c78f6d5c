// The data in a few facts: how many samples, what goes in, what is to be predicted.
import { Text } from '@mantine/core'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { formatShape } from '../../../shared/tensor/shape.ts'
import { useWords } from '../../i18n/index.ts'
import { isWindow } from '../../samples/sampleKind.ts'
import styles from './facts.module.css'

export function Facts({ summary }: { summary: DatasetSummary }) {
  const { words, language } = useWords('data')
  const { count, variables, label, task } = summary
  const target = variables.find(({ name }) => name === label)
  const inputs = variables.filter(({ name }) => name !== label)
  const column = summary.columns && target?.features ? target.features.join(', ') : undefined
  const targetWords =
    task === 'classes'
      ? words('fact.classes', { count: target?.classes?.length ?? 0 })
      : task === 'numbers'
        ? words('fact.numbers', { count: target?.shape[0] ?? 1 })
        : words('fact.none')
  return (
    <dl className={styles.facts}>
      <Fact name={words('fact.samples')}>{count.toLocaleString(language)}</Fact>
      <Fact name={words('fact.input')}>
        {inputs.map(({ name, shape, features }) => (
          <div key={name}>
            {inputs.length > 1 && `${name}: `}
            {isWindow({ shape, features })
              ? words('fact.window', { rows: shape[0], columns: shape[1] })
              : shape.length === 1
                ? words('fact.columns', { count: shape[0] })
                : formatShape(shape)}
          </div>
        ))}
      </Fact>
      <Fact name={words('fact.target')}>{column ? `${targetWords} (${column})` : targetWords}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>
        <Text size="sm" c="var(--quiet)">
          {name}
        </Text>
      </dt>
      <dd>
        <Text size="sm" component="div">
          {children}
        </Text>
      </dd>
    </>
  )
}
