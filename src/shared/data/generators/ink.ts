// Draws strokes as anti-aliased ink on a small sheet: the distance of every pixel to the nearest line decides.
import type { Point, Stroke } from './digitStrokes.ts'

/** Straight pieces in each stretch of a curve. */
const pieces = 5

/** The corners of a stroke, curves (Catmull–Rom splines) broken into short straight pieces. */
export function flatten({ points, curved }: Stroke): Point[] {
  if (!curved) return [...points]
  const flat: Point[] = [points[0]]
  for (let i = 0; i + 1 < points.length; i++) {
    const before = points[Math.max(0, i - 1)]
    const after = points[Math.min(points.length - 1, i + 2)]
    for (let piece = 1; piece <= pieces; piece++) {
      const t = piece / pieces
      const along = (axis: 0 | 1) => spline(before[axis], points[i][axis], points[i + 1][axis], after[axis], t)
      flat.push([along(0), along(1)])
    }
  }
  return flat
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
}

/** Lowers `distances` (size × size, row by row) to the distance of each pixel's centre from a straight line. */
export function trace(distances: Float32Array, size: number, [x1, y1]: Point, [x2, y2]: Point, reach: number): void {
  const dx = x2 - x1
  const dy = y2 - y1
  const lengthSquared = dx * dx + dy * dy || 1
  const left = Math.max(0, Math.floor(Math.min(x1, x2) - reach))
  const right = Math.min(size - 1, Math.ceil(Math.max(x1, x2) + reach))
  const top = Math.max(0, Math.floor(Math.min(y1, y2) - reach))
  const bottom = Math.min(size - 1, Math.ceil(Math.max(y1, y2) + reach))
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const px = x + 0.5 - x1
      const py = y + 0.5 - y1
      const t = Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared))
      const ex = px - t * dx
      const ey = py - t * dy
      const distance = Math.sqrt(ex * ex + ey * ey)
      if (distance < distances[y * size + x]) distances[y * size + x] = distance
    }
  }
}
