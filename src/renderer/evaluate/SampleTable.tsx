// Every evaluated sample with its picture, truth and prediction; only the rows in sight are drawn.
import { Center, Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Variable } from '../../shared/data/dataset.ts'
import { useWords } from '../i18n/index.ts'
import { isLong } from '../samples/sampleKind.ts'
import { tableColumns } from './columns.ts'
import { SampleRow } from './SampleRow.tsx'
import { SampleTableHead } from './SampleTableHead.tsx'
import type { Choice } from './sampleRows.ts'
import type { Result } from './useEvaluation.ts'
import { useSampleValues } from './useSampleValues.ts'

interface Props {
  dataset: string | undefined
  result: Result
  /** The samples that are listed, in order. */
  rows: Int32Array
  input: Variable | undefined
  column: number
  choice: Choice
  onChoice(choice: Choice): void
}

export function SampleTable({ dataset, result, rows, input, column, choice, onChoice }: Props) {
  const { words } = useWords('evaluate')
  const { samples, run, of } = result
  const box = useRef<HTMLDivElement>(null)
  const isRow = input !== undefined && isLong(input)
  const height = isRow ? 58 : 60
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 4,
  })
  const seen = list.getVirtualItems()
  const wanted = seen.map(({ index }) => samples.indices[rows[index]]).filter((index) => index !== undefined)
  const values = useSampleValues(run, of, input, wanted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => void box.current?.scrollTo(0, 0), [rows])
  const template = tableColumns(samples.classes !== undefined, isRow)

  return (
    <>
      <SampleTableHead
        template={template}
        isClasses={!!samples.classes}
        hasPicture={!isRow}
        choice={choice}
        onChoice={onChoice}
      />
      <section
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={words('tabs.samples')}
        style={{ flex: 1, overflow: 'auto', minHeight: 0 }}
      >
        {rows.length === 0 && (
          <Center p="xl">
            <Text c="var(--quiet)">{words('noneFit')}</Text>
          </Center>
        )}
        <ul style={{ height: list.getTotalSize(), position: 'relative', margin: 0, padding: 0, listStyle: 'none' }}>
          {seen.map(({ index, start }) => {
            const i = rows[index]
            return i === undefined ? null : (
              <SampleRow
                key={i}
                dataset={dataset}
                samples={samples}
                i={i}
                column={column}
                input={input}
                values={values.get(samples.indices[i])}
                top={start}
                height={height}
                template={template}
              />
            )
          })}
        </ul>
      </section>
    </>
  )
}
