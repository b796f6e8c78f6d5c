// How far predictions of numbers are off.
import type { NumberReport } from '../../shared/evaluation/numbers.ts'
import { useWords } from '../i18n/index.ts'
import { measured } from '../samples/number.ts'
import styles from './evaluate.module.css'
import { Tile } from './Tile.tsx'

const measures = [
  ['mae', 'mae'],
  ['rmse', 'rmse'],
  ['r2', 'r2'],
  ['min', 'minAbsoluteError'],
  ['max', 'maxAbsoluteError'],
] as const

export function NumberTiles({ report }: { report: NumberReport }) {
  const { words, language } = useWords('evaluate')
  return (
    <div className={styles.tiles}>
      {measures.map(([key, measure]) => (
        <Tile
          key={key}
          name={words(key)}
          explanation={words(`explain.${key}`)}
          value={report[measure] === null ? '–' : measured(report[measure], language)}
        />
      ))}
    </div>
  )
}
