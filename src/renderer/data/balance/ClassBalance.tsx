// How many samples each class has, in each part; thousands of classes are drawn only where they are seen.
// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn only where they are seen, which <table> does not do
// biome-ignore-all lint/a11y/useFocusableInteractive: cells are read, not operated
import { Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { Panel } from '../Panel.tsx'
import { partColours, parts } from '../parts.ts'
import styles from './balance.module.css'

type Balance = NonNullable<DatasetSummary['balance']>

const ROW_HEIGHT = 26
const MOST_ROWS_SEEN = 12

export function ClassBalance({ balance }: { balance: Balance }) {
  const { words, language } = useWords('data')
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: balance.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  })
  const sum = (each: Balance[number]) => each.training + each.validation + each.test
  const most = balance.reduce((largest, each) => Math.max(largest, sum(each)), 1)
  const told = (each: Balance[number]) =>
    parts.map((part) => `${words(`part.${part}`)} ${each[part].toLocaleString(language)}`).join(', ')
  return (
    <Panel
      title={words('balance.title')}
      tools={
        <Text size="xs" c="var(--quiet)">
          {words('balance.count', { count: balance.length })}
        </Text>
      }
    >
      <div
        ref={box}
        tabIndex={balance.length > MOST_ROWS_SEEN ? 0 : undefined}
        role="list"
        aria-label={words('balance.title')}
        style={{ maxHeight: MOST_ROWS_SEEN * ROW_HEIGHT, overflow: 'auto' }}
      >
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const each = balance[index]
            return (
              <div
                key={each.name}
                role="listitem"
                className={styles.row}
                style={{ top: start, height: ROW_HEIGHT }}
                title={`${each.name}: ${told(each)}`}
                aria-label={`${each.name}: ${told(each)}`}
              >
                <span className={styles.name}>{each.name}</span>
                <span className={styles.bar}>
                  {parts.map((part) => (
                    <span
                      key={part}
                      style={{ width: `${(100 * each[part]) / most}%`, background: partColours[part] }}
                    />
                  ))}
                </span>
                <span className={styles.count}>{sum(each).toLocaleString(language)}</span>
              </div>
            )
          })}
        </div>
      </div>
    </Panel>
  )
}
