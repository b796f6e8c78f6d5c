// Bars over a range, of one group or of two that are stacked: the second is hatched, so that it is told apart without colour.
import { useId } from 'react'
import { useWords } from '../i18n/index.ts'
import { readable } from '../samples/number.ts'
import { type Bin, ticks } from './bins.ts'

interface Props {
  label: string
  bins: readonly Bin[]
  /** Colours of the groups. */
  colours: readonly string[]
  /** A bar in words. */
  describe(bin: Bin): string
  format?(value: number): string
}

const WIDTH = 640
const HEIGHT = 150
const LEFT = 44
const RIGHT = 22
const BOTTOM = 22

export function Histogram({ label, bins, colours, describe, format }: Props) {
  const { language } = useWords()
  const hatch = useId()
  const greatest = Math.max(1, ...bins.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)))
  const range = [bins[0].from, bins.at(-1)!.to] as const
  const x = (value: number) => LEFT + ((value - range[0]) / (range[1] - range[0])) * (WIDTH - LEFT - RIGHT)
  const y = (count: number) => 8 + (1 - count / greatest) * (HEIGHT - BOTTOM - 8)
  const text = { fill: 'var(--quiet)', fontSize: 11 }
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      style={{ width: '100%', maxWidth: 1.15 * WIDTH, display: 'block' }}
    >
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" style={{ fill: colours[1] }} />
        <line x1="0" y1="0" x2="0" y2="5" strokeWidth="2" style={{ stroke: 'var(--panel)', opacity: 0.55 }} />
      </pattern>
      {ticks([0, greatest], 3)
        .filter(Number.isInteger)
        .map((count) => (
          <g key={count}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(count)} y2={y(count)} style={{ stroke: 'var(--line)' }} />
            <text x={LEFT - 6} y={y(count) + 4} textAnchor="end" style={text}>
              {count.toLocaleString(language)}
            </text>
          </g>
        ))}
      {bins.map((bin) => {
        let below = 0
        return (
          <g key={bin.from}>
            {bin.counts.map((count, group) => {
              const from = below
              below += count
              return (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: the groups are always the same
                  key={group}
                  x={x(bin.from) + 1}
                  width={Math.max(1, x(bin.to) - x(bin.from) - 2)}
                  y={y(below)}
                  height={y(from) - y(below)}
                  style={{ fill: group === 1 ? `url(#${hatch})` : colours[group] }}
                />
              )
            })}
            <rect x={x(bin.from)} width={x(bin.to) - x(bin.from)} y={0} height={HEIGHT - BOTTOM} fill="transparent">
              <title>{describe(bin)}</title>
            </rect>
          </g>
        )
      })}
      {ticks(range).map((value) => (
        <text key={value} x={x(value)} y={HEIGHT - 6} textAnchor="middle" style={text}>
          {format ? format(value) : readable(value, language)}
        </text>
      ))}
    </svg>
  )
}
