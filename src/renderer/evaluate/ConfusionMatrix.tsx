// Rows: truth; columns: prediction; recall at the right, precision and F-measure below. A cell shows its samples.
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import type { ClassReport } from '../../shared/evaluation/classes.ts'
import type { Ratio } from '../../shared/evaluation/ratio.ts'
import { useWords } from '../i18n/index.ts'
import { percent } from '../samples/number.ts'
import { rowShares } from './confusions.ts'
import { Explained } from './Explained.tsx'
import { MatrixCell } from './MatrixCell.tsx'
import styles from './matrix.module.css'

interface Props {
  report: ClassReport
  chosen: { truth?: number; prediction?: number }
  /** Absent: the cells are only looked at. */
  onChoose?(truth: number, prediction: number): void
}

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export function ConfusionMatrix({ report, chosen, onChoose }: Props) {
  const { words, language } = useWords('evaluate')
  const { names, confusion, perClass } = report
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const shares = rowShares(confusion)
  const share = (ratio: Ratio) => (ratio === null ? '–' : percent(ratio, language))

  /** One stop for Tab; the arrows move within. */
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const within = (index: number) => Math.max(0, Math.min(names.length - 1, index))
    const next = [within(at[0] + step[0]), within(at[1] + step[1])] as const
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join()}"]`)?.focus()
  }

  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        className={styles.matrix}
        style={{ '--classes': names.length } as CSSProperties}
        aria-label={words('matrix')}
        onKeyDown={move}
      >
        <thead>
          <tr>
            <td colSpan={2} />
            <th colSpan={names.length} className={styles.axis}>
              {words('prediction')}
            </th>
          </tr>
          <tr>
            <td colSpan={2} />
            {names.map((name) => (
              <th key={name} scope="col" title={name}>
                {name}
              </th>
            ))}
            <th scope="col" className={styles.measureHead}>
              <Explained name={words('recall')} text={words('explain.recall')} />
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name, truth) => (
            <tr key={name}>
              {truth === 0 && (
                <th rowSpan={names.length} scope="rowgroup" className={styles.axis}>
                  <span className={styles.side}>{words('truth')}</span>
                </th>
              )}
              <th scope="row" title={name} style={{ textAlign: 'right' }}>
                {name}
              </th>
              {names.map((predicted, prediction) => (
                <td key={predicted} style={{ padding: 0 }}>
                  <MatrixCell
                    id={`${truth},${prediction}`}
                    count={confusion[truth][prediction]}
                    share={shares[truth][prediction]}
                    isRight={truth === prediction}
                    isChosen={chosen.truth === truth && chosen.prediction === prediction}
                    isTabStop={at[0] === truth && at[1] === prediction}
                    label={words('cell', {
                      truth: name,
                      prediction: predicted,
                      count: confusion[truth][prediction],
                      share: percent(shares[truth][prediction], language),
                    })}
                    onChoose={
                      onChoose &&
                      (() => {
                        setAt([truth, prediction])
                        onChoose(truth, prediction)
                      })
                    }
                  />
                </td>
              ))}
              <td className={styles.measure}>{share(perClass[truth].recall)}</td>
            </tr>
          ))}
          {(['precision', 'fMeasure'] as const).map((measure) => (
            <tr key={measure}>
              <th colSpan={2} scope="row" className={styles.measureHead} style={{ textAlign: 'right' }}>
                <Explained name={words(measure)} text={words(`explain.${measure}`)} />
              </th>
              {perClass.map((scores, k) => (
                <td key={names[k]} className={styles.measure}>
                  {share(scores[measure])}
                </td>
              ))}
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
