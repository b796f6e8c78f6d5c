// For many classes, where a matrix cannot be read: the pairs that are mixed up most.
import { Stack, Text, UnstyledButton } from '@mantine/core'
import type { ClassReport } from '../../shared/evaluation/classes.ts'
import { useWords } from '../i18n/index.ts'
import { mostConfused } from './confusions.ts'
import styles from './matrix.module.css'

interface Props {
  report: ClassReport
  onChoose(truth: number, prediction: number): void
}

const MOST_SHOWN = 50

export function MostConfused({ report, onChoose }: Props) {
  const { words, language } = useWords('evaluate')
  const { confusion, names } = report
  const pairs = report.mostConfused?.slice(0, MOST_SHOWN) ?? mostConfused(confusion, MOST_SHOWN)
  return (
    <Stack gap="xs">
      <Text size="sm" c="var(--quiet)">
        {words('tooManyClasses', { count: names.length })}
      </Text>
      {pairs.length === 0 && <Text size="sm">{words('noConfusions')}</Text>}
      <Stack gap={2} className={styles.scroll}>
        {pairs.map(({ truth, prediction, count }) => (
          <UnstyledButton
            key={`${truth},${prediction}`}
            className={styles.pair}
            onClick={() => onChoose(truth, prediction)}
          >
            <span>{words('confusion', { truth: names[truth], prediction: names[prediction] })}</span>
            <span>{count.toLocaleString(language)}</span>
          </UnstyledButton>
        ))}
      </Stack>
    </Stack>
  )
}
