// One evaluated sample: its picture or cells, the truth, what was predicted and how surely.
import { IconX } from '@tabler/icons-react'
import type { Variable } from '../../shared/data/dataset.ts'
import type { PredictedSamples } from '../../shared/protocol/models.ts'
import { SampleMenu } from '../data/samples/SampleMenu.tsx'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { percent, readable } from '../samples/number.ts'
import type { SampleNumbers } from '../samples/pixels.ts'
import { SampleThumbnail } from '../samples/SampleThumbnail.tsx'
import { isLong } from '../samples/sampleKind.ts'
import { useSampleTitle } from '../samples/sampleTitle.ts'
import { tell } from '../store/messages.ts'
import styles from './evaluate.module.css'

interface Props {
  /** The dataset of the open project that these samples are of: there labels can be set right. */
  dataset: string | undefined
  samples: PredictedSamples
  i: number
  column: number
  input: Variable | undefined
  values: SampleNumbers | undefined
  top: number
  height: number
  template: string
}

export function SampleRow({ dataset, samples, i, column, input, values, top, height, template }: Props) {
  const { words, language } = useWords('evaluate')
  const title = useSampleTitle()
  const { truth, prediction, confidence, classes, names, width } = samples
  const at = i * width + column
  const isWrong = classes !== undefined && truth[i] !== prediction[i]
  const picture = input && values && <SampleThumbnail variable={input} values={values} />
  const isRow = input !== undefined && isLong(input)
  return (
    <li className={`${styles.columns} ${styles.row}`} style={{ gridTemplateColumns: template, top, height }}>
      {!isRow && <span className={styles.cut}>{picture}</span>}
      <span className={styles.cut} title={title(names[i])}>
        {dataset === undefined ? (
          title(names[i])
        ) : (
          <SampleMenu
            dataset={dataset}
            name={names[i]}
            label={classes?.[truth[i]]}
            classes={classes}
            onDone={() => tell('done', textOf('evaluate', 'handDone'))}
          >
            <span className={styles.link}>{title(names[i])}</span>
          </SampleMenu>
        )}
      </span>
      {classes ? (
        <>
          <span className={styles.cut}>{classes[truth[i]]}</span>
          <span className={isWrong ? `${styles.cut} ${styles.wrongMark}` : styles.cut}>
            {isWrong && <IconX size={13} aria-label={words('wrong')} style={{ verticalAlign: -2, marginRight: 3 }} />}
            {classes[prediction[i]]}
          </span>
          <span className={styles.number}>{percent(confidence?.[i] ?? Number.NaN, language)}</span>
        </>
      ) : (
        [truth[at], prediction[at], prediction[at] - truth[at]].map((value, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three fixed columns
          <span key={k} className={styles.number}>
            {readable(value, language)}
          </span>
        ))
      )}
      {isRow && <span className={styles.cells}>{picture}</span>}
    </li>
  )
}
