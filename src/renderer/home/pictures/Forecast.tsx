// A curve over time: the window that goes in, and the value that is predicted from it.
import { drawn } from './drawn.ts'

const DAYS = 44
const WINDOW = [24, 37] as const
const PREDICTED = 40

export function Forecast() {
  const { y } = drawn('weather', DAYS, 6)
  const [low, high] = [Math.min(...y), Math.max(...y)]
  const points = Array.from(y, (value, i) => ({ x: 8 + i * 5.2, y: 98 - ((value - low) / (high - low || 1)) * 76 }))
  const path = (some: typeof points) => some.map(({ x, y: at }, i) => `${i ? 'L' : 'M'}${x} ${at}`).join(' ')
  const [from, to] = WINDOW.map((day) => points[day].x)
  const target = points[PREDICTED]
  return (
    <svg viewBox="0 0 240 120" aria-hidden="true">
      <rect x={from - 3} y={12} width={to - from + 6} height={96} rx={6} fill="var(--cool)" fillOpacity={0.16} />
      <path d={path(points.slice(0, WINDOW[1] + 1))} fill="none" stroke="var(--cool)" strokeWidth={2} />
      <path
        d={path([points[WINDOW[1]], target])}
        fill="none"
        stroke="var(--warm)"
        strokeWidth={2}
        strokeDasharray="4 4"
      />
      <circle cx={target.x} cy={target.y} r={5} fill="var(--warm)" />
    </svg>
  )
}
