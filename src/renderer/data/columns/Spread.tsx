// How a column's values are spread: a small histogram of numbers, the most frequent classes of words.
import type { ColumnSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { readable } from '../../samples/number.ts'
import styles from './columns.module.css'

const MOST_CLASSES = 3

export function Spread({ summary: { numbers, classes, name } }: { summary: ColumnSummary }) {
  const { words, language } = useWords('data')
  if (numbers) {
    const { min, max, mean, deviation, histogram } = numbers
    const most = Math.max(1, ...histogram)
    const show = (value: number) => readable(value, language)
    const bars = histogram.map((count, bin) => ({ bin, height: (100 * count) / most }))
    return (
      <div
        role="img"
        title={words('columns.moments', { mean: show(mean), deviation: show(deviation) })}
        aria-label={words('columns.range', { name, min: show(min), max: show(max), mean: show(mean) })}
      >
        <div className={styles.spread}>
          {bars.map(({ bin, height }) => (
            <span key={bin} style={{ height: `${height}%` }} />
          ))}
        </div>
        <div className={styles.range} aria-hidden="true">
          <span>{show(min)}</span>
          <span>{show(max)}</span>
        </div>
      </div>
    )
  }
  if (!classes) return null
  const shown = classes.slice(0, MOST_CLASSES).map((each) => `${each.name} ${each.count.toLocaleString(language)}`)
  const more = classes.length - shown.length
  const text = more > 0 ? `${shown.join(' · ')} ${words('columns.more', { count: more })}` : shown.join(' · ')
  return (
    <span className={styles.classes} title={text}>
      {text}
    </span>
  )
}
