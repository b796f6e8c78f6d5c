// Accuracy, and precision, recall and F-measure as means over the classes.
import type { ClassReport } from '../../shared/evaluation/classes.ts'
import { useWords } from '../i18n/index.ts'
import { percent, ratio } from '../samples/number.ts'
import styles from './evaluate.module.css'
import { Tile } from './Tile.tsx'

export function ClassTiles({ report }: { report: ClassReport }) {
  const { words, language } = useWords('evaluate')
  const { macro, accuracy } = report
  const means = ['fMeasure', 'precision', 'recall'] as const
  return (
    <div className={styles.tiles}>
      <Tile
        name={words('accuracy')}
        explanation={words('explain.accuracy')}
        value={accuracy === null ? '–' : percent(accuracy, language)}
      />
      {means.map((measure) => (
        <Tile
          key={measure}
          name={words(measure)}
          explanation={words(`explain.${measure}`)}
          value={ratio(macro[measure], language)}
          note={words('mean')}
        />
      ))}
    </div>
  )
}
