// The rows of a table as they stand in the file; only the cells that are seen are drawn.
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn only where they are seen, which <table> does not do
// biome-ignore-all lint/a11y/useFocusableInteractive: cells are read, not operated
import { Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo } from 'react'
import type { DatasetSummary, Rows } from '../../../shared/protocol/data.ts'
import { engine } from '../../engine/connection.ts'
import { useWords } from '../../i18n/index.ts'
import { useProject } from '../../store/project.ts'
import { useOneStop } from '../../ui/useOneStop.ts'
import classes from '../data.module.css'
import { RowName } from './RowName.tsx'
import styles from './rows.module.css'
import { usePages } from './usePages.ts'

const PAGE = 200
const ROW_HEIGHT = 30
const COLUMN_WIDTH = 120
const NUMBER_WIDTH = 64

interface Props {
  project: string
  dataset: string
  summary: DatasetSummary
  reading: number
  /** Only rows with a cell that holds it. */
  search: string
}

export function RowTable({ project, dataset, summary, reading, search }: Props) {
  const { words, say } = useWords('data')
  const box = useOneStop<HTMLDivElement>({ across: 1 })
  const { page, want, problem } = usePages<Rows>(JSON.stringify([project, dataset, reading, search]), (index) =>
    engine.ask('data.rows', { project, dataset, search, from: index * PAGE, count: PAGE }),
  )
  const columns = summary.columns ?? []
  const count = page(0)?.total ?? 0
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  })
  const across = useVirtualizer({
    count: columns.length,
    horizontal: true,
    getScrollElement: () => box.current,
    estimateSize: () => COLUMN_WIDTH,
    overscan: 3,
  })
  const recipe = useProject(({ document }) => document?.datasets.find(({ name }) => name === dataset)?.recipe)
  const out = useMemo(() => new Set(recipe?.excluded), [recipe?.excluded])
  const seen = rows.getVirtualItems()
  const [first, last] = [seen[0]?.index ?? 0, seen.at(-1)?.index ?? 0]
  useEffect(() => want(Math.floor(first / PAGE), Math.floor(last / PAGE)), [want, first, last])
  if (problem) return <Text size="sm">{say(problem)}</Text>
  if (search && page(0)?.total === 0) return <Text size="sm">{words('preview.nothing')}</Text>
  const width = NUMBER_WIDTH + across.getTotalSize()
  const cellStyle = (start: number, size: number) => ({ left: NUMBER_WIDTH + start, width: size })
  return (
    <div
      ref={box}
      role="table"
      tabIndex={0}
      aria-label={words('preview.rows')}
      aria-rowcount={count + 1}
      aria-colcount={columns.length + 1}
      className={classes.scroll}
      style={{ height: Math.min(360, (count + 1) * ROW_HEIGHT + 18) }}
    >
      <div role="row" className={styles.head} style={{ width, height: ROW_HEIGHT }}>
        <span role="columnheader" className={styles.number} style={{ width: NUMBER_WIDTH }}>
          {words('preview.row')}
        </span>
        {across.getVirtualItems().map(({ index, start, size }) => (
          <span
            key={index}
            role="columnheader"
            className={styles.cell}
            data-number={columns[index].kind === 'number'}
            style={cellStyle(start, size)}
          >
            {columns[index].name}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: rows.getTotalSize(), width, position: 'relative' }}>
        {seen.map(({ index, start }) => {
          const known = page(Math.floor(index / PAGE))
          const cells = known?.rows[index % PAGE]
          const name = known?.names[index % PAGE]
          return (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className={styles.row}
              data-out={name !== undefined && out.has(name)}
              style={{ top: start, height: ROW_HEIGHT, width }}
            >
              <span role="rowheader" className={styles.number} style={{ width: NUMBER_WIDTH }}>
                {name !== undefined && <RowName dataset={dataset} name={name} summary={summary} cells={cells ?? []} />}
              </span>
              {across.getVirtualItems().map(({ index: column, start: left, size }) => (
                <span
                  key={column}
                  role="cell"
                  aria-colindex={column + 2}
                  className={styles.cell}
                  data-number={columns[column].kind === 'number'}
                  style={cellStyle(left, size)}
                >
                  {cells?.[column] ?? ''}
                </span>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
