// Lines of words, the telling ones in colour.
const LINES = [
  { y: 18, widths: [34, 22, 50, 28], telling: 2 },
  { y: 41, widths: [26, 44, 30, 38], telling: 1 },
  { y: 64, widths: [48, 20, 32, 40], telling: 3 },
  { y: 87, widths: [30, 36, 24, 46], telling: 0 },
]

export function Sentences() {
  return (
    <svg viewBox="0 0 240 120" aria-hidden="true">
      {LINES.flatMap(({ y, widths, telling }) =>
        widths.map((width, word) => (
          <rect
            key={`${y} ${width}`}
            x={30 + widths.slice(0, word).reduce((sum, each) => sum + each + 8, 0)}
            y={y}
            width={width}
            height={13}
            rx={6}
            fill={word === telling ? 'var(--warm)' : 'var(--cool)'}
            fillOpacity={word === telling ? 1 : 0.25}
          />
        )),
      )}
    </svg>
  )
}
