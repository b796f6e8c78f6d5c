// The columns of a table: what each is used for, how it is read, and how its values are spread.
// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn only where they are seen, which <table> does not do
// biome-ignore-all lint/a11y/useFocusableInteractive: cells are read, not operated
import { Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import type { ColumnSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import classes from '../data.module.css'
import { Panel } from '../Panel.tsx'
import { ColumnRow } from './ColumnRow.tsx'
import styles from './columns.module.css'

const ROW_HEIGHT = 50
const MOST_ROWS_SEEN = 8

export function ColumnList({ dataset, summaries }: { dataset: DatasetDocument; summaries: readonly ColumnSummary[] }) {
  const { words } = useWords('data')
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: summaries.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  })
  const recipes = new Map(dataset.recipe.columns?.map((column) => [column.name, column]))
  const heads = ['name', 'role', 'kind', 'blanks', 'scaling', 'spread'] as const
  return (
    <Panel
      title={words('columns.title')}
      tools={
        <Text size="xs" c="var(--quiet)">
          {words('columns.count', { count: summaries.length })}
        </Text>
      }
    >
      <div
        ref={box}
        role="table"
        aria-label={words('columns.title')}
        aria-rowcount={summaries.length + 1}
        className={classes.scroll}
        style={{ maxHeight: (MOST_ROWS_SEEN + 0.8) * ROW_HEIGHT }}
      >
        <div role="row" className={styles.head}>
          {heads.map((head) => (
            <span role="columnheader" key={head}>
              {words(`columns.${head}`)}
            </span>
          ))}
        </div>
        <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative', minWidth: 700 }}>
          {rows.getVirtualItems().map(({ index, start }) => (
            <ColumnRow
              key={summaries[index].name}
              dataset={dataset}
              recipe={recipes.get(summaries[index].name)}
              summary={summaries[index]}
              index={index}
              style={{ top: start, height: ROW_HEIGHT }}
            />
          ))}
        </div>
      </div>
    </Panel>
  )
}
