// Points coloured by the number to be predicted: hills and hollows.
import { planePoints } from './drawn.ts'

const points = planePoints('gaussRegression', 420)

export function Landscape() {
  return (
    <svg viewBox="0 0 240 120" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {points.map(({ id, x, y, value }) => (
        <circle
          key={id}
          cx={120 + (x - 120) * 1.9}
          cy={y}
          r={1.6 + 3 * Math.abs(value)}
          fill={value > 0 ? 'var(--warm)' : 'var(--cool)'}
          opacity={0.2 + 0.65 * Math.min(1, Math.abs(value))}
        />
      ))}
    </svg>
  )
}
