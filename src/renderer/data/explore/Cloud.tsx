// Points of a plane as SVG: pointing at one, or the arrow keys, choose it.
import { useMemo } from 'react'
import type { Projection } from '../../../shared/protocol/data.ts'
import { classColour } from './colours.ts'
import styles from './explore.module.css'
import { nearestPoint, placed } from './points.ts'

const WIDTH = 800
const HEIGHT = 380
const RADIUS = 3.2
/** Farther from every point nothing is meant. */
const REACH = 24

interface Props {
  projection: Projection
  isOfClasses: boolean
  chosen: number | undefined
  onChoose(index: number | undefined): void
  title: string
}

export function Cloud({ projection, isOfClasses, chosen, onChoose, title }: Props) {
  const { points, labels, indices } = projection
  const at = useMemo(() => placed(points, WIDTH, HEIGHT), [points])
  const dots = useMemo(
    () =>
      Array.from(indices, (sample, i) => (
        <circle
          key={sample}
          cx={at[2 * i]}
          cy={at[2 * i + 1]}
          r={RADIUS}
          style={{ fill: classColour(isOfClasses ? labels[i] : 0) }}
        />
      )),
    [indices, at, labels, isOfClasses],
  )
  const point = ({ currentTarget, clientX, clientY }: React.MouseEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect()
    const [x, y] = [((clientX - box.left) / box.width) * WIDTH, ((clientY - box.top) / box.height) * HEIGHT]
    const nearest = nearestPoint(at, x, y, REACH)
    if (nearest !== undefined) onChoose(nearest)
  }
  const walk = (event: React.KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    onChoose(((chosen ?? (step > 0 ? -1 : 0)) + step + indices.length) % indices.length)
  }
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={styles.cloud}
      role="img"
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture whose points are walked through by keys
      tabIndex={0}
      onMouseMove={point}
      onKeyDown={walk}
    >
      {dots}
      {chosen !== undefined && (
        <circle cx={at[2 * chosen]} cy={at[2 * chosen + 1]} r={RADIUS + 3.5} className={styles.ring} />
      )}
    </svg>
  )
}
