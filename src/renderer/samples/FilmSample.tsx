// A film or volume small: its middle frame; the pointer over it goes through the frames, from left to right.
import { useMemo, useState } from 'react'
import styles from './film.module.css'
import { PictureSample } from './PictureSample.tsx'
import { frameOf, type SampleNumbers } from './pixels.ts'
import { frameShape } from './sampleKind.ts'

interface Props {
  /** C×T×H×W. */
  shape: readonly number[]
  values: SampleNumbers
  size: number
  label?: string
}

export function FilmSample({ shape, values, size, label }: Props) {
  const frames = shape[1]
  const middle = frames >> 1
  const [shown, setShown] = useState(middle)
  const picture = useMemo(() => frameOf(values, shape, Math.min(shown, frames - 1)), [values, shape, shown, frames])
  const pictureShape = useMemo(() => frameShape(shape), [shape])
  return (
    <span
      className={styles.film}
      onPointerMove={({ currentTarget, clientX }) => {
        const { left, width } = currentTarget.getBoundingClientRect()
        setShown(Math.min(frames - 1, Math.max(0, Math.floor(((clientX - left) / width) * frames))))
      }}
      onPointerLeave={() => setShown(middle)}
    >
      <PictureSample shape={pictureShape} values={picture} size={size} label={label} />
      <span className={styles.place} aria-hidden="true">
        <span style={{ width: `${100 / frames}%`, left: `${(100 * shown) / frames}%` }} />
      </span>
    </span>
  )
}
