// The dots behind the network. A pan only shifts them, by less than their distance.
import { useStore } from '@xyflow/react'
import { memo } from 'react'
import styles from './canvas.module.css'

const GAP = 20

export const Dots = memo(function Dots() {
  const zoom = useStore(({ transform }) => transform[2])
  const gap = GAP * zoom
  const shift = useStore(({ transform: [x, y] }) => `${((x % gap) + gap) % gap}px, ${((y % gap) + gap) % gap}px`)
  return (
    <div
      className={styles.dots}
      style={{
        inset: -gap,
        backgroundSize: `${gap}px ${gap}px`,
        backgroundImage: `radial-gradient(circle at center, var(--dots) ${0.6 * zoom}px, transparent ${0.6 * zoom + 0.5}px)`,
        transform: `translate(${shift})`,
      }}
    />
  )
})
