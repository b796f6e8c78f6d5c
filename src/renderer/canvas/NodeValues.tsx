// What a block gives for the shown sample: pictures of its first channels, bars, a curve, a number.
import type { NodeId } from '../../shared/network/document.ts'
import { useWords } from '../i18n/index.ts'
import { CurveSample } from '../samples/CurveSample.tsx'
import { readable } from '../samples/number.ts'
import { PictureSample } from '../samples/PictureSample.tsx'
import { frameOf, type SampleNumbers } from '../samples/pixels.ts'
import { frameShape, pictureSize, sampleKind } from '../samples/sampleKind.ts'
import styles from './canvas.module.css'
import { useValues } from './sampleValues.ts'
import { ValueBars } from './ValueBars.tsx'

const SIZE = 44
const MOST_CHANNELS = 4
const MOST_BARS = 40

export function NodeValues({ id, name }: { id: NodeId; name: string }) {
  const { words } = useWords('design')
  const found = useValues(({ values }) => values[id])
  if (!found || found.values.length === 0) return null
  return (
    <div className={styles.values} role="img" aria-label={words('valuesOf', { block: name })}>
      <Drawn {...found} />
    </div>
  )
}

function Drawn({ shape, values }: { shape: readonly number[]; values: Float32Array }) {
  const { language } = useWords('design')
  const kind = sampleKind({ shape })
  if (values.length === 1) return <span className={styles.number}>{readable(values[0], language)}</span>
  if (kind === 'film') {
    // The middle frame of each channel.
    const middle = frameOf(values, shape, shape[1] >> 1)
    return <Channels shape={frameShape(shape)} values={middle} />
  }
  if (kind !== 'picture')
    return values.length <= MOST_BARS ? (
      <ValueBars values={values} height={SIZE} />
    ) : (
      <CurveSample shape={shape} values={values} size={SIZE} />
    )
  return <Channels shape={shape} values={values} />
}

function Channels({ shape, values }: { shape: readonly number[]; values: SampleNumbers }) {
  const { channels, height, width } = pictureSize(shape)
  if (channels === 3) return <PictureSample shape={shape} values={values} size={SIZE} />
  const area = height * width
  return (
    <div style={{ display: 'flex', gap: 3 }}>
      {Array.from({ length: Math.min(channels, MOST_CHANNELS) }, (_, channel) => (
        <PictureSample
          // biome-ignore lint/suspicious/noArrayIndexKey: a channel is known by its number alone
          key={channel}
          shape={[1, height, width]}
          values={values.subarray(channel * area, (channel + 1) * area)}
          size={SIZE}
        />
      ))}
    </div>
  )
}
