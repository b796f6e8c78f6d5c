// The samples of an evaluation: what is listed, and the list.
import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Variable } from '../../shared/data/dataset.ts'
import { useWords } from '../i18n/index.ts'
import { SampleFilter } from './SampleFilter.tsx'
import { SampleTable } from './SampleTable.tsx'
import { type Choice, sampleRows } from './sampleRows.ts'
import type { Result } from './useEvaluation.ts'

interface Props {
  dataset: string | undefined
  result: Result
  input: Variable | undefined
  column: number
  choice: Choice
  onChoice(choice: Choice): void
}

export function SamplesPanel({ dataset, result, input, column, choice, onChoice }: Props) {
  const { words } = useWords('evaluate')
  const { samples } = result
  const rows = useMemo(() => sampleRows(samples, choice, column), [samples, choice, column])
  if (samples.classes && samples.width > 1)
    return (
      <Text p="md" c="var(--quiet)">
        {words('severalDecisions')}
      </Text>
    )
  return (
    <>
      <SampleFilter
        classes={samples.classes}
        choice={choice}
        onChoice={onChoice}
        shown={rows.length}
        all={samples.count}
      />
      <SampleTable
        dataset={dataset}
        result={result}
        rows={rows}
        input={input}
        column={column}
        choice={choice}
        onChoice={onChoice}
      />
    </>
  )
}
