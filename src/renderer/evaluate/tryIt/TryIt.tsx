// Try it: the user draws, drops or types one sample, and the trained network predicts as they go.
import { Alert, Stack, Text } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import type { Variable } from '../../../shared/data/dataset.ts'
import type { RunRecord } from '../../../shared/training/run.ts'
import { useWords } from '../../i18n/index.ts'
import type { Result } from '../useEvaluation.ts'
import { InputEditor } from './InputEditor.tsx'
import { PredictionBars } from './PredictionBars.tsx'
import { type InputValues, usePrediction } from './usePrediction.ts'

interface Props {
  run: string
  record: RunRecord
  inputs: readonly Variable[]
  result: Result | undefined
}

export function TryIt({ run, record, inputs, result }: Props) {
  const { words, say } = useWords('evaluate')
  const [values, setValues] = useState<Record<string, InputValues | undefined>>({})
  const change = useCallback(
    (name: string, given: InputValues | undefined) => setValues((before) => ({ ...before, [name]: given })),
    [],
  )
  const complete = useMemo(() => {
    const given = inputs.flatMap(({ name }) => (values[name] ? [[name, values[name]] as const] : []))
    return given.length === inputs.length ? Object.fromEntries(given) : undefined
  }, [inputs, values])
  const { prediction, problem } = usePrediction(run, complete)
  return (
    <Stack p="md" gap="md" style={{ overflow: 'auto', minHeight: 0 }}>
      {inputs.map((variable) => (
        <InputEditor
          key={`${run} ${variable.name}`}
          variable={variable}
          fitted={record.preprocessing.variables.find(({ name }) => name === variable.name)}
          showsName={inputs.length > 1}
          // That of the run before stays until the next is there.
          result={result?.run === run ? result : undefined}
          prediction={complete && prediction}
          horizon={record.preprocessing.series?.horizon ?? 1}
          seen={complete && prediction?.seen?.[variable.name]}
          onChange={change}
        />
      ))}
      {problem && complete && <Alert color="red">{say(problem)}</Alert>}
      {complete && prediction ? (
        <PredictionBars prediction={prediction} />
      ) : (
        <Text size="sm" c="var(--quiet)">
          {words('try.waiting')}
        </Text>
      )}
    </Stack>
  )
}
