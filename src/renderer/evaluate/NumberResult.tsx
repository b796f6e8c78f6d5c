// The report on predicted numbers: measures, predicted against actual, the errors; one number at a time.
import { Select } from '@mantine/core'
import { useMemo } from 'react'
import type { Evaluation } from '../../shared/evaluation/types.ts'
import type { PredictedSamples } from '../../shared/protocol/models.ts'
import { useWords } from '../i18n/index.ts'
import { readable } from '../samples/number.ts'
import { BaselineCard } from './BaselineCard.tsx'
import { binCount, bins, rangeOf } from './bins.ts'
import { Card } from './Card.tsx'
import { Histogram } from './Histogram.tsx'
import { NumberTiles } from './NumberTiles.tsx'
import { ScatterPlot } from './ScatterPlot.tsx'

interface Props {
  evaluation: Evaluation
  samples: PredictedSamples
  /** Which of several numbers. */
  column: number
  onColumn(column: number): void
}

export function NumberResult({ evaluation, samples, column, onColumn }: Props) {
  const { words, language } = useWords('evaluate')
  const reports = evaluation.numbers!
  const { actual, predicted, errors } = useMemo(() => {
    // One report over all numbers: where they have no names, each is a point of its own.
    const step = reports.length > 1 ? samples.width : 1
    const pick = (values: Float32Array) => values.filter((_, i) => i % step === column % step)
    const actual = pick(samples.truth)
    const predicted = pick(samples.prediction)
    return { actual, predicted, errors: predicted.map((value, i) => value - actual[i]) }
  }, [samples, reports.length, column])
  const range = rangeOf(errors)
  return (
    <>
      {reports.length > 1 && (
        <Select
          label={words('number')}
          maw={280}
          allowDeselect={false}
          data={reports.map((_, k) => ({
            value: String(k),
            label: samples.features?.[k] ?? words('numberN', { n: k + 1 }),
          }))}
          value={String(column)}
          onChange={(value) => onColumn(Number(value))}
        />
      )}
      <NumberTiles report={reports[column]} />
      {evaluation.baselines && evaluation.baselines.length > 0 && (
        <BaselineCard report={reports[column]} baselines={evaluation.baselines} column={column} />
      )}
      <Card title={words('scatter')} hint={words('scatterHint')}>
        <ScatterPlot actual={actual} predicted={predicted} />
      </Card>
      <Card title={words('residuals')} hint={words('residualsHint')}>
        <Histogram
          label={words('residuals')}
          bins={bins(errors, range, binCount(errors.length))}
          colours={['light-dark(#2f73c4, #6aa7f0)']}
          describe={({ from, to, counts: [first] }) =>
            words('residualBin', { from: readable(from, language), to: readable(to, language), first })
          }
        />
      </Card>
    </>
  )
}
