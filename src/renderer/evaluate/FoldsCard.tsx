// Cross-validation: the test scores of each fold's model, their mean and how far they spread.
import { Anchor, Text } from '@mantine/core'
import { useMemo } from 'react'
import { type ModelMeasure, modelMeasures, spreadOf } from '../../shared/evaluation/scores.ts'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { foldRuns } from '../../shared/training/foldRuns.ts'
import { useWords } from '../i18n/index.ts'
import { measured, percent, ratio } from '../samples/number.ts'
import { useRuns } from '../store/runs.ts'
import { showRun } from '../store/view.ts'
import { Card } from './Card.tsx'
import { type ScoreRow, ScoreTable } from './ScoreTable.tsx'

export function FoldsCard({ run }: { run: RunSummary }) {
  const { words, language } = useWords('evaluate')
  const runs = useRuns((state) => state.runs)
  const folds = useMemo(() => (run.record ? foldRuns(run.record, runs) : []), [run, runs])
  const scored = folds.flatMap((each) => (each?.test ? [each.test] : []))
  const measures = modelMeasures.filter((measure) => scored.some((scores) => scores[measure] !== undefined))
  if (folds.length === 0 || scored.length === 0) return null
  const shown = (measure: ModelMeasure, value: number | undefined) => {
    if (value === undefined) return '–'
    if (measure === 'accuracy') return percent(value, language)
    return measure === 'fMeasure' ? ratio(value, language) : measured(value, language)
  }
  const spread = (measure: ModelMeasure) => {
    const { mean, deviation } = spreadOf(scored.flatMap((scores) => scores[measure] ?? []))
    return `${shown(measure, mean)} ± ${shown(measure, deviation)}`
  }
  const rows: ScoreRow[] = folds.map((each, i) => ({
    key: i,
    name:
      each?.test && each.run !== run.run ? (
        <Anchor component="button" size="sm" onClick={() => showRun(each.run)}>
          {words('folds.number', { fold: i + 1 })}
        </Anchor>
      ) : (
        words('folds.number', { fold: i + 1 })
      ),
    values: measures.map((measure) => shown(measure, each?.test?.[measure])),
    isStrong: each?.run === run.run,
  }))
  if (scored.length > 1)
    rows.push({ key: 'spread', name: words('folds.spread'), values: measures.map(spread), isSum: true })
  return (
    <Card title={words('folds.title')} hint={words('folds.hint', { folds: folds.length })}>
      <ScoreTable
        label={words('folds.title')}
        heading={words('folds.fold')}
        measures={measures.map((measure) => words(measure))}
        rows={rows}
      />
      {scored.length < folds.length && (
        <Text size="sm" mt="xs">
          {words('folds.missing', { done: scored.length, folds: folds.length })}
        </Text>
      )}
    </Card>
  )
}
