// Samples side by side with their labels, by part and class; tens of thousands scroll as well as ten.
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
import { Group, NativeSelect, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState } from 'react'
import type { SplitName } from '../../../shared/data/dataset.ts'
import type { DatasetSummary, SampleValues } from '../../../shared/protocol/data.ts'
import { engine } from '../../engine/connection.ts'
import { useWords } from '../../i18n/index.ts'
import { sampleKind } from '../../samples/sampleKind.ts'
import { useProject } from '../../store/project.ts'
import { useOneStop } from '../../ui/useOneStop.ts'
import classes from '../data.module.css'
import { parts } from '../parts.ts'
import { Thumbnail } from './Thumbnail.tsx'
import { usePages } from './usePages.ts'

const PAGE = 120
const CELL_WIDTH = 76
/** Curves are wider than high. */
const CURVE_WIDTH = 104
const CELL_HEIGHT = 92

interface Props {
  project: string
  dataset: string
  summary: DatasetSummary
  variable: string
  reading: number
  /** Only samples whose name holds it. */
  search: string
}

export function Thumbnails({ project, dataset, summary, variable, reading, search }: Props) {
  const { words, say } = useWords('data')
  const [split, setSplit] = useState<SplitName>()
  const [label, setLabel] = useState<number>()
  const { ref: measured, width } = useElementSize()
  const { page, want, problem } = usePages<SampleValues>(
    JSON.stringify([project, dataset, variable, reading, split, label, search]),
    (index) =>
      engine.ask('data.samples', { project, dataset, variable, split, label, search, from: index * PAGE, count: PAGE }),
  )
  const shown = summary.variables.find(({ name }) => name === variable)
  const cellWidth = shown && sampleKind(shown) === 'curve' ? CURVE_WIDTH : CELL_WIDTH
  const across = Math.max(1, Math.floor(width / cellWidth))
  const box = useOneStop<HTMLDivElement>({ isRow: true, across })
  // Before the first page is there, as many as there would be without a search.
  const count = page(0)?.total ?? countOf(summary, split, label)
  const rows = useVirtualizer({
    count: Math.ceil(count / across),
    getScrollElement: () => box.current,
    estimateSize: () => CELL_HEIGHT,
    overscan: 2,
  })
  const seen = rows.getVirtualItems()
  const first = (seen[0]?.index ?? 0) * across
  const last = Math.min(count - 1, ((seen.at(-1)?.index ?? 0) + 1) * across - 1)
  useEffect(() => {
    if (count > 0) want(Math.floor(first / PAGE), Math.floor(last / PAGE))
  }, [want, count, first, last])
  const target = summary.variables.find(({ name }) => name === summary.label)
  const isSingle = useProject(({ document }) => !document?.datasets.find(({ name }) => name === dataset)?.recipe.series)
  const all = words('preview.all')
  return (
    <>
      <Group gap="xs" mb="xs">
        <NativeSelect
          size="xs"
          aria-label={words('preview.part')}
          value={split ?? ''}
          onChange={({ currentTarget }) => setSplit((currentTarget.value || undefined) as SplitName | undefined)}
          data={[
            { value: '', label: words('preview.allParts') },
            ...parts.map((value) => ({ value, label: words(`part.${value}`) })),
          ]}
        />
        {summary.balance && (
          <NativeSelect
            size="xs"
            aria-label={words('preview.class')}
            value={label ?? ''}
            onChange={({ currentTarget: { value } }) => setLabel(value === '' ? undefined : Number(value))}
            data={[
              { value: '', label: all },
              ...summary.balance.map(({ name }, index) => ({ value: String(index), label: name })),
            ]}
          />
        )}
        <Text size="xs" c="var(--quiet)" ml="auto" aria-live="polite">
          {words('preview.count', { count })}
        </Text>
      </Group>
      {problem && <Text size="sm">{say(problem)}</Text>}
      <section
        ref={box}
        tabIndex={0}
        aria-label={words('preview.samples')}
        className={classes.scroll}
        style={{ height: 'min(62vh, 560px)', padding: 6 }}
      >
        <div ref={measured} style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {seen.map(({ index: row, start }) => (
            <div key={row} style={{ position: 'absolute', top: start, display: 'flex', height: CELL_HEIGHT }}>
              {Array.from({ length: Math.min(across, count - row * across) }, (_, i) => row * across + i).map((at) => (
                <Thumbnail
                  key={at}
                  dataset={dataset}
                  isSingle={isSingle}
                  samples={page(Math.floor(at / PAGE))}
                  index={at % PAGE}
                  target={target}
                  width={cellWidth}
                />
              ))}
            </div>
          ))}
        </div>
      </section>
    </>
  )
}

function countOf({ count, split: counts, balance }: DatasetSummary, split?: SplitName, label?: number): number {
  const own = label === undefined ? undefined : balance?.[label]
  if (own) return split ? own[split] : own.training + own.validation + own.test
  return split ? counts[split] : count
}
