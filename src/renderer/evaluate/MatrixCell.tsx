// A cell of the confusion matrix: how many, and by colour and bar which share of the class that is.
import { Tooltip } from '@mantine/core'
import styles from './matrix.module.css'

interface Props {
  id: string
  count: number
  share: number
  isRight: boolean
  isChosen: boolean
  isTabStop: boolean
  label: string
  /** Absent: it is only looked at. */
  onChoose?(): void
}

/** Small shares must be seen, too. */
const strength = (share: number) => (share ? 12 + 88 * Math.sqrt(share) : 0)

export function MatrixCell({ id, count, share, isRight, isChosen, isTabStop, label, onChoose }: Props) {
  const colour = isRight ? 'var(--right)' : 'var(--wrong)'
  return (
    <Tooltip label={label} openDelay={400}>
      <button
        type="button"
        data-cell={id}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={label}
        aria-pressed={onChoose && isChosen}
        aria-disabled={!onChoose}
        className={[styles.cell, !count && styles.none, !onChoose && styles.still].filter(Boolean).join(' ')}
        style={{ background: `color-mix(in srgb, ${colour} ${strength(share).toFixed(0)}%, var(--surface))` }}
        onClick={onChoose}
      >
        {count}
        <span className={styles.share}>
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </button>
    </Tooltip>
  )
}
