// Cross-validation: the test scores of each fold's model, their mean and how far they spread.
import { Anchor, Table, Text } from '@mantine/core'
import { useMemo } from 'react'
import { type ModelMeasure, modelMeasures, spreadOf } from '../../shared/evaluation/scores.ts'
import { foldRuns } from '../../shared/project/folds.ts'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { useWords } from '../i18n/index.ts'
import { measured, percent, ratio } from '../samples/number.ts'
import { useRuns } from '../store/runs.ts'
import { showRun } from '../store/view.ts'
import { Card } from './Card.tsx'

const figures = { fontVariantNumeric: 'tabular-nums' } as const

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
  return (
    <Card title={words('folds.title')} hint={words('folds.hint', { folds: folds.length })}>
      <Table aria-label={words('folds.title')} withRowBorders={false} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words('folds.fold')}</Table.Th>
            {measures.map((measure) => (
              <Table.Th key={measure} scope="col" ta="right">
                {words(measure)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {folds.map((each, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: folds are known by their number
            <Table.Tr key={i} fw={each && each.run === run.run ? 650 : undefined}>
              <Table.Th scope="row" fw="inherit">
                {each?.test && each.run !== run.run ? (
                  <Anchor component="button" size="sm" onClick={() => showRun(each.run)}>
                    {words('folds.number', { fold: i + 1 })}
                  </Anchor>
                ) : (
                  words('folds.number', { fold: i + 1 })
                )}
              </Table.Th>
              {measures.map((measure) => (
                <Table.Td key={measure} ta="right" style={figures}>
                  {shown(measure, each?.test?.[measure])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
          {scored.length > 1 && (
            <Table.Tr fw={650} style={{ borderTop: '1px solid var(--line)' }}>
              <Table.Th scope="row" fw="inherit">
                {words('folds.spread')}
              </Table.Th>
              {measures.map((measure) => (
                <Table.Td key={measure} ta="right" style={figures}>
                  {spread(measure)}
                </Table.Td>
              ))}
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
      {scored.length < folds.length && (
        <Text size="sm" mt="xs">
          {words('folds.missing', { done: scored.length, folds: folds.length })}
        </Text>
      )}
    </Card>
  )
}
