// How the canvas is fitted into the minimap.
import { BLOCK } from './layout.ts'
import type { Positions } from './placement.ts'

export const MAP = { width: 150, height: 110 }
const MARGIN = 8

export interface MapScale {
  left: number
  top: number
  scale: number
}

/** From canvas to map: (x - left) · scale. */
export function mapScale(positions: Positions): MapScale {
  const points = [...positions.values()]
  const [left, right] = range(
    points.map(({ x }) => x),
    BLOCK.width,
  )
  const [top, bottom] = range(
    points.map(({ y }) => y),
    BLOCK.height,
  )
  const [width, height] = [right - left || 1, bottom - top || 1]
  const scale = Math.min((MAP.width - 2 * MARGIN) / width, (MAP.height - 2 * MARGIN) / height, 0.1)
  return {
    left: left - (MAP.width / scale - width) / 2,
    top: top - (MAP.height / scale - height) / 2,
    scale,
  }
}

function range(values: readonly number[], size: number): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return values.length ? [least, most + size] : [0, 0]
}
