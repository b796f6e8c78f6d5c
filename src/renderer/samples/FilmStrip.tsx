// All frames of a film or slices of a volume, in their order.
import { useMemo } from 'react'
import styles from './film.module.css'
import { PictureSample } from './PictureSample.tsx'
import { frameOf, type SampleNumbers } from './pixels.ts'
import { frameShape } from './sampleKind.ts'

const MOST_FRAMES = 24

export function FilmStrip({ shape, values, size }: { shape: readonly number[]; values: SampleNumbers; size: number }) {
  const count = Math.min(MOST_FRAMES, shape[1])
  const frames = useMemo(
    () =>
      Array.from({ length: count }, (_, i) => {
        const frame = Math.floor((i * shape[1]) / count)
        return { frame, picture: frameOf(values, shape, frame) }
      }),
    [shape, values, count],
  )
  const pictureShape = useMemo(() => frameShape(shape), [shape])
  return (
    <span className={styles.strip}>
      {frames.map(({ frame, picture }) => (
        <PictureSample key={frame} shape={pictureShape} values={picture} size={size} />
      ))}
    </span>
  )
}
