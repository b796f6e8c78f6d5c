// Draws predictions against the truth on a canvas: axes of one scale, the line where both agree, a point for each sample.
import { ticks } from './bins.ts'

export interface Scatter {
  actual: ArrayLike<number>
  predicted: ArrayLike<number>
  range: readonly [number, number]
  labels: { actual: string; predicted: string }
  format(value: number): string
}

export const MARGIN = { left: 64, right: 12, top: 10, bottom: 42 }

/** Where a value lies on both axes, in CSS pixels. */
export function placer(range: readonly [number, number], width: number, height: number) {
  const span = range[1] - range[0]
  return {
    x: (value: number) => MARGIN.left + ((value - range[0]) / span) * (width - MARGIN.left - MARGIN.right),
    y: (value: number) => height - MARGIN.bottom - ((value - range[0]) / span) * (height - MARGIN.top - MARGIN.bottom),
  }
}

export function drawScatter(canvas: HTMLCanvasElement, width: number, height: number, scatter: Scatter): void {
  const density = window.devicePixelRatio || 1
  canvas.width = width * density
  canvas.height = height * density
  const context = canvas.getContext('2d')!
  context.scale(density, density)
  const style = getComputedStyle(canvas)
  const { x, y } = placer(scatter.range, width, height)
  context.font = `11px ${style.fontFamily}`
  drawAxes(context, width, height, scatter, { quiet: style.getPropertyValue('--axis'), line: style.borderColor })
  const { actual, predicted, range } = scatter
  context.strokeStyle = style.getPropertyValue('--axis')
  context.setLineDash([5, 4])
  context.beginPath()
  context.moveTo(x(range[0]), y(range[0]))
  context.lineTo(x(range[1]), y(range[1]))
  context.stroke()
  context.setLineDash([])
  context.fillStyle = style.color
  // Many points are let through, so that their density is seen.
  context.globalAlpha = Math.max(0.15, Math.min(0.75, 400 / actual.length))
  for (let i = 0; i < actual.length; i++) {
    context.beginPath()
    context.arc(x(actual[i]), y(predicted[i]), 3, 0, 2 * Math.PI)
    context.fill()
  }
}

function drawAxes(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  { range, labels, format }: Scatter,
  colours: { quiet: string; line: string },
): void {
  const { x, y } = placer(range, width, height)
  context.lineWidth = 1
  for (const value of ticks(range)) {
    context.strokeStyle = colours.line
    context.beginPath()
    context.moveTo(x(value), MARGIN.top)
    context.lineTo(x(value), height - MARGIN.bottom)
    context.moveTo(MARGIN.left, y(value))
    context.lineTo(width - MARGIN.right, y(value))
    context.stroke()
    context.fillStyle = colours.quiet
    context.textAlign = 'center'
    context.fillText(format(value), x(value), height - MARGIN.bottom + 16)
    context.textAlign = 'right'
    context.fillText(format(value), MARGIN.left - 8, y(value) + 4)
  }
  context.textAlign = 'center'
  context.fillText(labels.actual, (MARGIN.left + width - MARGIN.right) / 2, height - 6)
  context.save()
  context.translate(14, (MARGIN.top + height - MARGIN.bottom) / 2)
  context.rotate(-Math.PI / 2)
  context.fillText(labels.predicted, 0, 0)
  context.restore()
}
