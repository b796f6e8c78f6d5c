// The points of the chart of runs, with their axes. Each is a button with the run's name and figures.
import { Tooltip } from '@mantine/core'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { axisOf } from '../charts/axis.ts'
import { useWords } from '../i18n/index.ts'
import { figureWords, type RunFigure } from './runFigures.ts'
import { runTitle } from './runTitle.ts'
import styles from './scatter.module.css'

interface Props {
  points: readonly { summary: RunSummary; x: number; y: number }[]
  x: RunFigure
  y: RunFigure
  open?: string
  onOpen(run: string): void
}

export function ScatterPoints({ points, x, y, open, onOpen }: Props) {
  const { words, language } = useWords('runs')
  const [across, up] = [axisOf(points.map((point) => point.x)), axisOf(points.map((point) => point.y))]
  const percent = (share: number) => `${share * 100}%`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div className={styles.scatter} role="group" aria-label={words('scatter.title')}>
      <div className={styles.plot}>
        {across.marks.map((mark) => (
          <span key={mark} className={styles.vertical} style={{ left: percent(across.place(mark)) }}>
            <span>{figureWords(x, mark, language)}</span>
          </span>
        ))}
        {up.marks.map((mark) => (
          <span key={mark} className={styles.horizontal} style={{ bottom: percent(up.place(mark)) }}>
            <span>{figureWords(y, mark, language)}</span>
          </span>
        ))}
        {points.map((point) => {
          const label = words('scatter.point', {
            run: runTitle(point.summary, language),
            x: `${words(`figure.${x}`)} ${figureWords(x, point.x, language)}`,
            y: `${words(`figure.${y}`)} ${figureWords(y, point.y, language)}`,
          })
          return (
            <Tooltip key={point.summary.run} label={label}>
              <button
                type="button"
                className={styles.point}
                aria-label={label}
                aria-pressed={point.summary.run === open}
                style={{ left: percent(across.place(point.x)), bottom: percent(up.place(point.y)) }}
                onClick={() => onOpen(point.summary.run)}
              />
            </Tooltip>
          )
        })}
      </div>
    </div>
  )
}
