// Rows of a time series to forecast from: those of a sample at first, then as they are drawn, typed or pasted.
import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import type { Variable, VariablePreprocessing } from '../../../shared/data/dataset.ts'
import type { Prediction } from '../../../shared/protocol/models.ts'
import { useWords } from '../../i18n/index.ts'
import { SampleStepper } from '../../samples/SampleStepper.tsx'
import { useSampleTitle } from '../../samples/sampleTitle.ts'
import type { Result } from '../useEvaluation.ts'
import { useSampleValues } from '../useSampleValues.ts'
import { firstCell } from './firstValues.ts'
import type { InputValues } from './usePrediction.ts'
import { WindowCurve } from './WindowCurve.tsx'
import { WindowTable } from './WindowTable.tsx'
import { type Cells, cellsOf, columnOf, withColumn } from './windowCells.ts'
import styles from './windowCurve.module.css'

interface Props {
  variable: Variable
  fitted: Extract<VariablePreprocessing, { kind: 'window' }>
  horizon: number
  result: Result | undefined
  prediction: Prediction | undefined
  onChange(values: InputValues | undefined): void
}

const nowhere = { count: 0, indices: new Int32Array() }

export function WindowInput({ variable, fitted, horizon, result, prediction, onChange }: Props) {
  const { words } = useWords('evaluate')
  const title = useSampleTitle()
  const { columns, length } = fitted
  const [chosen, setChosen] = useState(Number.POSITIVE_INFINITY)
  const [drawn, setDrawn] = useState<Cells>()
  const [isTable, setTable] = useState(false)
  const { count, indices } = result?.samples ?? nowhere
  const place = Math.min(chosen, count - 1)
  const known = useSampleValues(result?.run ?? '', result?.of ?? {}, result && variable, count ? [indices[place]] : [])
  const values = known.get(indices[place])
  const own = useMemo(() => {
    const usual = () => Array.from({ length }, () => columns.map(firstCell)).flat()
    return values ? cellsOf(values, columns) : usual()
  }, [values, columns, length])
  const cells = drawn ?? own
  useEffect(() => onChange([...cells]), [cells, onChange])

  const [output] = prediction?.outputs ?? []
  /** Of a column that goes in and is predicted as well. */
  const after = (name: string): { forecast?: number; actual?: number } => {
    const at = output?.classes ? -1 : (output?.features?.indexOf(name) ?? -1)
    if (at < 0 || !result) return {}
    const truth = result.samples.truth[place * result.samples.width + at]
    return { forecast: output.values[at], actual: drawn || !values ? undefined : truth }
  }
  const go = (to: number) => {
    setChosen(to)
    setDrawn(undefined)
  }
  const ends = columns.map(({ column }) => after(column))
  return (
    <Stack gap="sm">
      {count > 0 && (
        <Group gap="xs" wrap="nowrap">
          <SampleStepper at={place} last={count - 1} onGo={go}>
            <Text size="sm" aria-live="polite">
              {words('try.windowOf', { name: title(result!.samples.names[place]) })}
            </Text>
          </SampleStepper>
          {drawn && (
            <Button size="compact-xs" variant="default" ml="auto" flex="none" onClick={() => setDrawn(undefined)}>
              {words('try.asInData')}
            </Button>
          )}
        </Group>
      )}
      <Text size="xs" c="var(--quiet)">
        {words('try.drawCurves')}
      </Text>
      {columns.map((column, i) => (
        <WindowCurve
          key={column.column}
          column={column}
          cells={columnOf(cells, columns, i)}
          original={columnOf(own, columns, i)}
          horizon={horizon}
          {...ends[i]}
          onDraw={(changed) => setDrawn(withColumn(cells, columns, i, changed))}
        />
      ))}
      {ends.some(({ forecast }) => forecast !== undefined) && (
        <Group gap="md">
          {(['forecast', 'actual'] as const).map((kind) => (
            <Text key={kind} size="xs" c="var(--quiet)">
              <span className={styles.key} data-kind={kind} />
              {words(`try.${kind}`)}
            </Text>
          ))}
        </Group>
      )}
      <UnstyledButton fz="sm" c="var(--accent)" aria-expanded={isTable} onClick={() => setTable(!isTable)}>
        <Group gap={4} component="span" wrap="nowrap">
          {isTable ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
          {words('try.table')}
        </Group>
      </UnstyledButton>
      {isTable && <WindowTable columns={columns} length={length} cells={cells} onChange={setDrawn} />}
    </Stack>
  )
}
