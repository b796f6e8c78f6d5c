// A few numbers as bars up and down from zero.
export function ValueBars({ values, height }: { values: Float32Array; height: number }) {
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
  const low = values.some((value) => value < 0)
  const scale = height / (low ? 2 : 1) / greatest
  const zero = low ? height / 2 : height
  const step = Math.max(3, Math.min(10, 120 / values.length))
  return (
    <svg width={step * values.length} height={height} aria-hidden="true">
      {Array.from(values, (value, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a value is known by its place alone
          key={i}
          x={i * step}
          y={value > 0 ? zero - value * scale : zero}
          width={step - 1}
          height={Math.max(1, Math.abs(value) * scale)}
          style={{ fill: 'var(--accent)' }}
        />
      ))}
    </svg>
  )
}
