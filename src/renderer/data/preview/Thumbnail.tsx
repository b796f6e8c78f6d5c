// One sample with its label below; its name and part are told on hovering.
import { memo } from 'react'
import type { Variable } from '../../../shared/data/dataset.ts'
import type { SampleValues } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { FilmStrip } from '../../samples/FilmStrip.tsx'
import { readable } from '../../samples/number.ts'
import { sampleAt } from '../../samples/pixels.ts'
import { SampleThumbnail } from '../../samples/SampleThumbnail.tsx'
import { sampleKind } from '../../samples/sampleKind.ts'
import { useSampleTitle } from '../../samples/sampleTitle.ts'
import { partColours } from '../parts.ts'
import { SampleMenu } from '../samples/SampleMenu.tsx'
import styles from './thumbnail.module.css'

const SIZE = 60
const FRAME_SIZE = 40

interface Props {
  dataset: string
  /** Samples can be left out and corrected one by one. */
  isSingle: boolean
  /** The page that holds it; absent while it is on its way. */
  samples: SampleValues | undefined
  index: number
  target: Variable | undefined
  width: number
}

export const Thumbnail = memo(function Thumbnail({ dataset, isSingle, samples, index, target, width }: Props) {
  const { words, language } = useWords('data')
  const title = useSampleTitle()
  if (!samples || samples.names[index] === undefined)
    return (
      <div className={styles.cell} style={{ width }}>
        <div className={styles.waiting} style={{ width: SIZE, height: SIZE }} />
      </div>
    )
  const { variable, names, splits, labels, values } = samples
  const part = splits[index]
  const label =
    labels.length === 0 || !target ? undefined : (target.classes?.[labels[index]] ?? readable(labels[index], language))
  const told = label === undefined ? title(names[index]) : `${title(names[index])}: ${label}`
  const own = sampleAt(values, variable.shape, index)
  const picture = <SampleThumbnail variable={variable} values={own} size={SIZE} label={isSingle ? undefined : told} />
  return (
    <div className={styles.cell} style={{ width }} title={`${title(names[index])} · ${words(`part.${part}`)}`}>
      {isSingle ? (
        <SampleMenu
          dataset={dataset}
          name={names[index]}
          label={label}
          classes={target?.classes}
          title={told}
          detail={
            sampleKind(variable) === 'film' && <FilmStrip shape={variable.shape} values={own} size={FRAME_SIZE} />
          }
        >
          {picture}
        </SampleMenu>
      ) : (
        picture
      )}
      <span className={styles.label}>
        <span className={styles.part} style={{ background: partColours[part] }} aria-hidden="true" />
        <span className={styles.words}>{label ?? title(names[index])}</span>
      </span>
    </div>
  )
})
