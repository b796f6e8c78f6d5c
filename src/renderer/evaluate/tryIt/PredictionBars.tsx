// What the network predicts: a bar for each class, the likeliest marked; or numbers with their names.
import { Stack, Text } from '@mantine/core'
import type { Prediction } from '../../../shared/protocol/models.ts'
import { useWords } from '../../i18n/index.ts'
import { percent, readable } from '../../samples/number.ts'
import styles from './tryIt.module.css'

type Output = Prediction['outputs'][number]

export function PredictionBars({ prediction: { outputs } }: { prediction: Prediction }) {
  return (
    <Stack gap="md">
      {outputs.map((output) => (
        <Stack key={output.name} gap={4}>
          {outputs.length > 1 && (
            <Text size="sm" fw={600}>
              {output.name}
            </Text>
          )}
          {output.classes && output.values.length === output.classes.length ? (
            <ClassBars classes={output.classes} values={output.values} />
          ) : (
            <Numbers {...output} />
          )}
        </Stack>
      ))}
    </Stack>
  )
}

const MOST_BARS = 12

function ClassBars({ classes, values }: { classes: readonly string[]; values: Float32Array }) {
  const { words, language } = useWords('evaluate')
  const best = values.indexOf(Math.max(...values))
  const all = classes.map((name, k) => ({ name, k, value: values[k] }))
  // Few classes keep their places, so that bars move and names do not.
  const shown = all.length <= MOST_BARS ? all : all.sort((a, b) => b.value - a.value).slice(0, MOST_BARS)
  return (
    <>
      <Text size="sm" aria-live="polite">
        {words('try.answer')} <b className={styles.answer}>{classes[best]}</b>{' '}
        <span style={{ color: 'var(--quiet)' }}>{percent(values[best], language)}</span>
      </Text>
      <ul className={styles.bars}>
        {shown.map(({ name, k, value }) => (
          <li key={k} className={styles.bar}>
            <span className={styles.name} title={name} style={{ fontWeight: k === best ? 650 : 400 }}>
              {name}
            </span>
            <span className={styles.track}>
              <span
                className={k === best ? styles.best : styles.fill}
                style={{ width: `${(value * 100).toFixed(1)}%` }}
              />
            </span>
            <span className={styles.share}>{percent(value, language)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const MOST_NUMBERS = 50

function Numbers({ values, features }: Output) {
  const { words, language } = useWords('evaluate')
  return Array.from(values.subarray(0, MOST_NUMBERS), (value, k) => {
    const name = features?.[k] ?? (values.length === 1 ? words('prediction') : words('numberN', { n: k + 1 }))
    return (
      <Text key={name} size="sm" aria-live={k === 0 ? 'polite' : undefined}>
        {name} <b className={styles.answer}>{readable(value, language)}</b>
      </Text>
    )
  })
}
