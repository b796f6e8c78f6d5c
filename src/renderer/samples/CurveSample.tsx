// A series as small curves, one line for each channel.
import { useMemo } from 'react'
import { curveLines } from './curve.ts'
import type { SampleNumbers } from './pixels.ts'

interface Props {
  shape: readonly number[]
  values: SampleNumbers
  size: number
  label?: string
}

/** Told apart by colour-blind eyes too (Okabe and Ito), and dark or light enough on both themes. */
const colours = [
  'light-dark(#0072b2, #56b4e9)',
  'light-dark(#b34d00, #e69f00)',
  'light-dark(#00795a, #2fc79b)',
  'light-dark(#a2477c, #dd9cc4)',
]
const PADDING = 2

export function CurveSample({ shape, values, size, label }: Props) {
  const width = size * 1.5
  const lines = useMemo(
    () => curveLines(values, shape, width - 2 * PADDING, size - 2 * PADDING, colours.length),
    [values, shape, width, size],
  )
  return (
    <svg
      width={width}
      height={size}
      viewBox={`${-PADDING} ${-PADDING} ${width} ${size}`}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      style={{ display: 'block', maxWidth: '100%', background: 'var(--surface)', borderRadius: 3 }}
    >
      {lines.map((points, channel) => (
        <polyline
          key={colours[channel]}
          points={points}
          fill="none"
          strokeWidth={1.25}
          style={{ stroke: colours[channel] }}
        />
      ))}
    </svg>
  )
}
