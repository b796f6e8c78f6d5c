// What kinds of network look like, in a few lines: feature maps, layers of neurons, an hourglass, a chain with shortcuts.
const stroke = { stroke: 'var(--cool)', strokeWidth: 1.5 }
const fill = { fill: 'var(--cool)', fillOpacity: 0.16 }

/** Stacks of feature maps that become smaller. */
export function Maps({ sizes }: { sizes: readonly number[] }) {
  const starts = sizes.map((_, i) => 4 + sizes.slice(0, i).reduce((sum, size) => sum + size * 0.45 + 22, 0))
  const width = starts.at(-1)! + sizes.at(-1)! * 0.45 + 40
  const maps = sizes.flatMap((size, i) =>
    [8, 4, 0].map((shift) => ({ size, x: starts[i] + shift, y: 50 - size / 2 - shift / 2 })),
  )
  return (
    <svg viewBox={`0 0 ${width} 100`} aria-hidden="true">
      {maps.map(({ size, x, y }) => (
        <path
          key={x}
          transform={`translate(${x} ${y})`}
          d={`M0 ${size * 0.2} L${size * 0.45} 0 V${size * 0.8} L0 ${size} Z`}
          {...stroke}
          {...fill}
        />
      ))}
      {[-18, -6, 6, 18].map((y) => (
        <circle key={y} cx={width - 10} cy={50 + y} r={4} fill="var(--warm)" />
      ))}
    </svg>
  )
}

/** Layers of neurons, each joined with all of the next. */
export function Dots({ layers }: { layers: readonly number[] }) {
  const neurons = layers.flatMap((count, layer) =>
    Array.from({ length: count }, (_, i) => ({ layer, x: 12 + layer * 48, y: 50 + (i - (count - 1) / 2) * 19 })),
  )
  const wires = neurons.flatMap((from) =>
    neurons
      .filter((to) => to.layer === from.layer + 1)
      .map((to) => ({ key: `${from.x} ${from.y} ${to.y}`, x1: from.x, y1: from.y, x2: to.x, y2: to.y })),
  )
  return (
    <svg viewBox={`0 0 ${24 + (layers.length - 1) * 48} 100`} aria-hidden="true">
      {wires.map(({ key, ...ends }) => (
        <line key={key} {...ends} {...stroke} strokeWidth={0.8} opacity={0.5} />
      ))}
      {neurons.map(({ layer, x, y }) => (
        <circle
          key={`${x} ${y}`}
          cx={x}
          cy={y}
          r={6}
          fill={layer < layers.length - 1 ? 'var(--cool)' : 'var(--warm)'}
        />
      ))}
    </svg>
  )
}

export function Hourglass() {
  return (
    <svg viewBox="0 0 110 100" aria-hidden="true">
      <path d="M4 8 L44 36 V64 L4 92 Z" {...stroke} {...fill} />
      <path d="M106 8 L66 36 V64 L106 92 Z" {...stroke} {...fill} />
      {[40, 50, 60].map((y) => (
        <circle key={y} cx={55} cy={y} r={3.4} fill="var(--warm)" />
      ))}
    </svg>
  )
}

/** Blocks in a row, with shortcuts over them. */
export function Chain() {
  const blocks = Array.from({ length: 7 }, (_, i) => 6 + i * 24)
  return (
    <svg viewBox="0 0 174 100" aria-hidden="true">
      <line x1={6} x2={166} y1={62} y2={62} {...stroke} />
      {blocks.map((x) => (
        <rect key={x} x={x} y={46} width={15} height={32} rx={3} {...stroke} fill="var(--panel)" />
      ))}
      {[0, 2, 4].map((i) => (
        <path
          key={i}
          d={`M${blocks[i] - 4} 62 V34 Q${blocks[i] + 20} 12 ${blocks[i + 2] - 4.5} 34 V60`}
          fill="none"
          stroke="var(--warm)"
          strokeWidth={2}
        />
      ))}
    </svg>
  )
}
