// Two clouds of points, and the straight line between them.
import { planePoints } from './drawn.ts'

const points = planePoints('gaussians', 110, { noise: 0.1 })

export function Clouds() {
  return (
    <svg viewBox="0 0 240 120" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <polygon points="60,0 180,120 900,120 900,0" fill="var(--cool)" opacity={0.12} />
      <polygon points="60,0 180,120 -600,120 -600,0" fill="var(--warm)" opacity={0.12} />
      <line x1={60} y1={0} x2={180} y2={120} stroke="var(--quiet)" strokeWidth={1.5} strokeDasharray="5 4" />
      {points.map(({ id, x, y, value }) => (
        <circle key={id} cx={x} cy={y} r={2.6} fill={value ? 'var(--cool)' : 'var(--warm)'} opacity={0.85} />
      ))}
    </svg>
  )
}
