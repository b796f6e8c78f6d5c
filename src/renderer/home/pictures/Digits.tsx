// Some of the drawn digits, in ink that can be read on either theme.
import { useEffect, useRef } from 'react'
import { drawn } from './drawn.ts'
import classes from './picture.module.css'

const SIZE = 28
const GAP = 3
const INK = [58, 124, 222]

export function Digits({
  count,
  columns,
  seed = 1,
  isSoft = false,
}: {
  count: number
  columns: number
  seed?: number
  /** Blurred, as a network draws them again. */
  isSoft?: boolean
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const rows = Math.ceil(count / columns)
  useEffect(() => {
    const context = canvas.current!.getContext('2d')!
    const { x } = drawn('digits', count, seed, { noise: 0, distortion: 0.8 })
    for (let i = 0; i < count; i++) {
      const picture = context.createImageData(SIZE, SIZE)
      for (let at = 0; at < SIZE * SIZE; at++) picture.data.set([...INK, x[i * SIZE * SIZE + at]], at * 4)
      context.putImageData(picture, (i % columns) * (SIZE + GAP), Math.floor(i / columns) * (SIZE + GAP))
    }
  }, [count, columns, seed])
  return (
    <canvas
      ref={canvas}
      className={classes.digits}
      style={isSoft ? { filter: 'blur(1.2px) opacity(0.85)' } : undefined}
      width={columns * (SIZE + GAP) - GAP}
      height={rows * (SIZE + GAP) - GAP}
    />
  )
}
