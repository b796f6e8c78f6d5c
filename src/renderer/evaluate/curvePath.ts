// A curve as the path of an SVG.
import type { Curve } from '../../shared/evaluation/ranking.ts'

/** `isStepped`: a value holds back to the point before, as precision does for a recall. */
export function curvePath(
  curve: Curve,
  isStepped: boolean,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const at = (value: number) => Number(value.toFixed(2))
  return Array.from(curve.x, (value, i) => {
    const [across, up] = [at(x(value)), at(y(curve.y[i]))]
    if (i === 0) return isStepped ? `M${at(x(0))} ${up}H${across}` : `M${across} ${up}`
    return isStepped ? `V${up}H${across}` : `L${across} ${up}`
  }).join('')
}
