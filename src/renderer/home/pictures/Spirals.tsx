// Two spirals, each with the territory that a trained network gives it.
import { planePoints } from './drawn.ts'

const points = planePoints('spiral', 150)

/** The line along one class's points. */
function path(value: number): string {
  const own = points.filter((point) => point.value === value)
  return own.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

export function Spirals() {
  return (
    <svg viewBox="0 0 240 120" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {[0, 1].map((value) => (
        <path
          key={value}
          d={path(value)}
          fill="none"
          stroke={value ? 'var(--cool)' : 'var(--warm)'}
          strokeWidth={13}
          strokeLinecap="round"
          strokeLinejoin="round"
          opacity={0.22}
        />
      ))}
      {points.map(({ id, x, y, value }) => (
        <circle key={id} cx={x} cy={y} r={1.7} fill={value ? 'var(--cool)' : 'var(--warm)'} />
      ))}
    </svg>
  )
}
