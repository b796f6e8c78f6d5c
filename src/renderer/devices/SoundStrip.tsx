// What the microphone heard in the last seconds, drawn as it goes on.
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/index.ts'
import styles from './devices.module.css'
import { type Heard, peaksOf } from './heard.ts'

const BARS = 120
const PER_SECOND = 20

export function SoundStrip({ heard, seconds }: { heard: Heard | undefined; seconds: number }) {
  const { words } = useWords('devices')
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!heard || !context) return
    const { width, height } = context.canvas
    const draw = () => {
      context.clearRect(0, 0, width, height)
      context.fillStyle = getComputedStyle(context.canvas).color
      peaksOf(heard.last(seconds), BARS).forEach((peak, i) => {
        const bar = Math.max(2, peak * height)
        context.fillRect((i * width) / BARS, (height - bar) / 2, width / BARS - 2, bar)
      })
    }
    const timer = setInterval(draw, 1000 / PER_SECOND)
    return () => clearInterval(timer)
  }, [heard, seconds])
  return (
    <canvas ref={canvas} width={960} height={192} className={styles.strip} role="img" aria-label={words('heard')} />
  )
}
