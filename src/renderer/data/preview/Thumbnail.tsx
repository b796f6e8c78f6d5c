// One sample with its label below; its name and part are told on hovering.
import { memo } from 'react'
import type { Variable } from '../../../shared/data/dataset.ts'
import type { SampleValues } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { readable } from '../../samples/number.ts'
import { sampleAt } from '../../samples/pixels.ts'
import { SampleThumbnail } from '../../samples/SampleThumbnail.tsx'
import { useSampleTitle } from '../../samples/sampleTitle.ts'
import { partColours } from '../parts.ts'
import styles from './thumbnail.module.css'

const SIZE = 60

interface Props {
  /** The page that holds it; absent while it is on its way. */
  samples: SampleValues | undefined
  index: number
  target: Variable | undefined
  width: number
}

export const Thumbnail = memo(function Thumbnail({ samples, index, target, width }: Props) {
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
  return (
    <div className={styles.cell} style={{ width }} title={`${title(names[index])} · ${words(`part.${part}`)}`}>
      <SampleThumbnail
        variable={variable}
        values={sampleAt(values, variable.shape, index)}
        size={SIZE}
        label={label === undefined ? title(names[index]) : `${title(names[index])}: ${label}`}
      />
      <span className={styles.label}>
        <span className={styles.part} style={{ background: partColours[part] }} aria-hidden="true" />
        <span className={styles.words}>{label ?? title(names[index])}</span>
      </span>
    </div>
  )
})
