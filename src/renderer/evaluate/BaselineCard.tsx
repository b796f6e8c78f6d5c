// A forecast's errors beside those of rules that need no training, and whether it is better than the best of them.
import { Text } from '@mantine/core'
import type { NumberReport } from '../../shared/evaluation/numbers.ts'
import type { BaselineReport } from '../../shared/evaluation/types.ts'
import { useWords } from '../i18n/index.ts'
import { measured } from '../samples/number.ts'
import { Card } from './Card.tsx'
import { ScoreTable } from './ScoreTable.tsx'

interface Props {
  report: NumberReport
  baselines: readonly BaselineReport[]
  /** Which of several numbers. */
  column: number
}

const measures = ['mae', 'rmse'] as const

export function BaselineCard({ report, baselines, column }: Props) {
  const { words, language } = useWords('evaluate')
  const shown = (value: number | null) => (value === null ? '–' : measured(value, language))
  const rows = [
    { name: words('baseline.model'), report, isModel: true },
    ...baselines.map(({ rule, numbers }) => ({
      name:
        rule.kind === 'persistence' ? words('baseline.persistence') : words('baseline.seasonal', { count: rule.rows }),
      report: numbers[column],
      isModel: false,
    })),
  ]
  const best = Math.min(...rows.slice(1).map((row) => row.report.rmse ?? Number.POSITIVE_INFINITY))
  const isBetter = report.rmse !== null && report.rmse < best
  return (
    <Card title={words('baseline.title')} hint={words('baseline.hint')}>
      <ScoreTable
        label={words('baseline.title')}
        heading={words('baseline.rule')}
        measures={measures.map((measure) => words(measure))}
        rows={rows.map(({ name, report: each, isModel }) => ({
          key: name,
          name,
          values: measures.map((measure) => shown(each[measure])),
          isStrong: isModel,
        }))}
      />
      <Text size="sm" mt="xs" c={isBetter ? 'var(--right)' : 'var(--warn)'}>
        {words(isBetter ? 'baseline.better' : 'baseline.worse', { model: shown(report.rmse), rule: shown(best) })}
      </Text>
    </Card>
  )
}
