// A cloud's points in the pixels of its picture, and the point that is meant by a place.

const PADDING = 14

/** x, y of each point; far ones set the edges. Upwards is up. */
export function placed(points: Float32Array, width: number, height: number): Float32Array {
  const [fromX, toX] = range(points, 0)
  const [fromY, toY] = range(points, 1)
  const out = new Float32Array(points.length)
  for (let i = 0; i < points.length; i += 2) {
    out[i] = PADDING + ((points[i] - fromX) / (toX - fromX)) * (width - 2 * PADDING)
    out[i + 1] = height - PADDING - ((points[i + 1] - fromY) / (toY - fromY)) * (height - 2 * PADDING)
  }
  return out
}

function range(points: Float32Array, axis: 0 | 1): [number, number] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = axis; i < points.length; i += 2) {
    from = Math.min(from, points[i])
    to = Math.max(to, points[i])
  }
  return to > from ? [from, to] : [from - 1, from + 1]
}

export function nearestPoint(points: Float32Array, x: number, y: number, reach: number): number | undefined {
  let [nearest, least]: [number | undefined, number] = [undefined, reach * reach]
  for (let i = 0; i < points.length; i += 2) {
    const distance = (points[i] - x) ** 2 + (points[i + 1] - y) ** 2
    if (distance < least) [nearest, least] = [i / 2, distance]
  }
  return nearest
}
