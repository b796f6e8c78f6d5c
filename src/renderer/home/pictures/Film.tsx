// A strip of film: a disc that moves from frame to frame.
const FRAMES = 4
const WIDTH = 46
const HOLES = [6, 18, 30]

export function Film() {
  return (
    <svg viewBox="0 0 240 120" aria-hidden="true">
      <rect x={18} y={22} width={FRAMES * (WIDTH + 5) + 5} height={76} rx={6} fill="var(--cool)" fillOpacity={0.16} />
      {Array.from({ length: FRAMES }, (_, frame) => {
        const x = 23 + frame * (WIDTH + 5)
        return (
          <g key={x}>
            {HOLES.flatMap((hole) =>
              [27, 88].map((y) => (
                <rect
                  key={`${hole} ${y}`}
                  x={x + hole}
                  y={y}
                  width={9}
                  height={5}
                  rx={1.5}
                  fill="var(--cool)"
                  opacity={0.5}
                />
              )),
            )}
            <rect
              x={x}
              y={37}
              width={WIDTH}
              height={WIDTH}
              rx={3}
              fill="var(--panel)"
              stroke="var(--cool)"
              strokeWidth={1.5}
            />
            {frame > 0 && <circle cx={x + 9 + (frame - 1) * 9.5} cy={60} r={6} fill="var(--warm)" opacity={0.25} />}
            <circle cx={x + 9 + frame * 9.5} cy={60} r={6} fill="var(--warm)" />
          </g>
        )
      })}
    </svg>
  )
}
