// The training points on a plane: each class its own colour and shape.
import { classColor } from '../charts/palette.ts'
import { between, blended, pointShapes, type Scale } from './boundary.ts'

export interface Points extends Scale {
  x: [number, number]
  y: [number, number]
  /** Pairs. */
  values: Float32Array
  labels: Float32Array
}

export function drawPoints(context: CanvasRenderingContext2D, points: Points, isDark: boolean): void {
  const side = context.canvas.width
  const radius = Math.max(2, side / (points.labels.length > 300 ? 110 : 75))
  context.lineWidth = side / 600
  // Points of a middle value have the ground's colour.
  context.strokeStyle = points.classes ? (isDark ? '#000000' : '#ffffff') : isDark ? '#c9ccd1' : '#5b636d'
  for (let i = 0; i < points.labels.length; i++) {
    const x = ((points.values[2 * i] - points.x[0]) / (points.x[1] - points.x[0])) * side
    const y = (1 - (points.values[2 * i + 1] - points.y[0]) / (points.y[1] - points.y[0])) * side
    context.fillStyle = fillOf(points, points.labels[i], isDark)
    context.beginPath()
    trace(context, points.classes ? points.labels[i] : 0, x, y, radius)
    context.fill()
    context.stroke()
  }
}

function fillOf({ classes, range }: Points, label: number, isDark: boolean): string {
  if (classes) return classColor(label, isDark)
  const [color, strength] = between(label, range, isDark)
  return `rgb(${blended(color, strength, isDark).map(Math.round).join(' ')})`
}

/** Paths of about equal area. */
export function trace(context: CanvasRenderingContext2D, index: number, x: number, y: number, r: number): void {
  switch (pointShapes[index % pointShapes.length]) {
    case 'circle':
      context.arc(x, y, r, 0, 2 * Math.PI)
      break
    case 'square':
      context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8)
      break
    default:
      polygon(context, corners[pointShapes[index % pointShapes.length]], x, y, r * 1.25)
  }
}

const cross = [-0.3, -1, 0.3, -1, 0.3, -0.3, 1, -0.3, 1, 0.3, 0.3, 0.3, 0.3, 1, -0.3, 1, -0.3, 0.3, -1, 0.3, -1, -0.3]
const corners: Readonly<Record<string, readonly number[]>> = {
  triangle: [0, -1, 0.9, 0.7, -0.9, 0.7],
  diamond: [0, -1.1, 0.8, 0, 0, 1.1, -0.8, 0],
  plus: [...cross, -0.3, -0.3],
  cross: turned([...cross, -0.3, -0.3]),
}

/** By an eighth. */
function turned(points: readonly number[]): number[] {
  return points.map((_, i) => {
    const [x, y] = [points[i - (i % 2)], points[i - (i % 2) + 1]]
    return (i % 2 ? x + y : x - y) * Math.SQRT1_2
  })
}

function polygon(context: CanvasRenderingContext2D, points: readonly number[], x: number, y: number, r: number): void {
  context.moveTo(x + points[0] * r, y + points[1] * r)
  for (let i = 2; i < points.length; i += 2) context.lineTo(x + points[i] * r, y + points[i + 1] * r)
  context.closePath()
}
