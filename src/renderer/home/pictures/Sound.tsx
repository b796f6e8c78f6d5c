// A sound as a spectrogram: bands over time, a tone that rises.
const FRAMES = 24
const BANDS = 12

export function Sound() {
  const cells = Array.from({ length: FRAMES * BANDS }, (_, i) => {
    const [frame, band] = [i % FRAMES, Math.floor(i / FRAMES)]
    const centre = 2 + (frame / FRAMES) * 7
    const overtone = Math.exp(-((band - centre - 3.5) ** 2) / 1.2) * 0.45
    return { i, frame, band, strength: Math.exp(-((band - centre) ** 2) / 1.6) + overtone }
  })
  return (
    <svg viewBox="0 0 240 120" aria-hidden="true">
      {cells.map(({ i, frame, band, strength }) => (
        <rect
          key={i}
          x={12 + frame * 9}
          y={103 - band * 8}
          width={8}
          height={7}
          rx={1.5}
          fill={strength > 0.75 ? 'var(--warm)' : 'var(--cool)'}
          fillOpacity={0.1 + 0.8 * Math.min(1, strength)}
        />
      ))}
    </svg>
  )
}
