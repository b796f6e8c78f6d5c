// A pad to draw on. By keyboard: arrows move the pen, the space bar sets it down and lifts it.
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react'
import { useWords } from '../../i18n/index.ts'
import { type Ink, Pen, type Point } from './pen.ts'
import styles from './tryIt.module.css'

interface Props {
  canvas: RefObject<HTMLCanvasElement | null>
  width: number
  height: number
  /** Canvas pixels for each CSS pixel. */
  density: number
  ink: Ink
  onDraw(): void
}

const STEP = 12
const directions: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
}

export function DrawPad({ canvas, width, height, density, ink, onDraw }: Props) {
  const { words } = useWords('evaluate')
  const pen = useRef<Pen | undefined>(undefined)
  const place = useRef<Point>({ x: width / 2, y: height / 4 })
  const take = () => new Pen(canvas.current!.getContext('2d', { willReadFrequently: true })!, ink)

  const at = (event: { clientX: number; clientY: number }): Point => {
    const box = canvas.current!.getBoundingClientRect()
    return { x: ((event.clientX - box.left) / box.width) * width, y: ((event.clientY - box.top) / box.height) * height }
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    pen.current = take()
    pen.current.down(at(event))
    onDraw()
  }
  const follow = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!pen.current?.isDown) return
    const between = event.nativeEvent.getCoalescedEvents?.() ?? []
    for (const each of between.length ? between : [event.nativeEvent]) pen.current.to(at(each))
    onDraw()
  }
  const end = () => {
    if (!pen.current?.isDown) return
    pen.current.up()
    onDraw()
  }
  const key = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (event.key !== ' ' && !direction) return
    event.preventDefault()
    if (direction) {
      const { x, y } = place.current
      place.current = {
        x: Math.max(0, Math.min(width, x + direction[0])),
        y: Math.max(0, Math.min(height, y + direction[1])),
      }
      pen.current?.to(place.current)
    } else if (pen.current?.isDown) pen.current.up()
    else {
      pen.current = take()
      pen.current.down(place.current)
    }
    onDraw()
  }
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: screen readers must hand its keys over
    <canvas
      ref={canvas}
      width={width}
      height={height}
      tabIndex={0}
      role="application"
      aria-label={words('try.pad')}
      className={styles.pad}
      style={{ width: width / density, height: height / density, maxWidth: '100%' }}
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={key}
    />
  )
}
