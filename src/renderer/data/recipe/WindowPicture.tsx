// How a window lies on the rows of the table: the rows that go in, those that are skipped, the row that is predicted.
import type { SeriesRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import styles from './window.module.css'

/** Longer windows are drawn shortened. */
const MOST_ROWS = 16
const MOST_SKIPPED = 6

export function WindowPicture({ series: { length, horizon = 1, step = 1 } }: { series: SeriesRecipe }) {
  const { words } = useWords('recipe')
  const rows = Math.min(length, MOST_ROWS)
  const skipped = Math.min(horizon - 1, MOST_SKIPPED)
  const shift = Math.min(step, MOST_ROWS)
  const band = (offset: number) => [
    ...Array.from({ length: offset }, () => 'none'),
    ...Array.from({ length: rows }, () => 'in'),
    ...Array.from({ length: skipped }, () => 'skipped'),
    'out',
  ]
  return (
    <figure className={styles.figure}>
      <div className={styles.bands} role="img" aria-label={words('series.picture', { length, horizon, step })}>
        {[0, shift, 2 * shift].map((offset) => (
          <div key={offset} className={styles.band}>
            {band(offset).map((kind, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of the picture is its place
              <span key={row} data-kind={kind} />
            ))}
          </div>
        ))}
      </div>
      <figcaption className={styles.caption}>
        <span data-kind="in" /> {words('series.in', { length })}
        <span data-kind="out" /> {words('series.out', { horizon })}
      </figcaption>
    </figure>
  )
}
