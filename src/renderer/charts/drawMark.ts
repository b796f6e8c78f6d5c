// A vertical line on a chart, with a word beside it.
import type uPlot from 'uplot'
import type { LineChartProps } from './LineChart.tsx'

export function drawMark(plot: uPlot, mark: LineChartProps['mark'], isDark: boolean): void {
  const { min, max } = plot.scales.x
  if (!mark || min == null || max == null || mark.x < min || mark.x > max) return
  const { ctx, bbox } = plot
  const x = Math.round(plot.valToPos(mark.x, 'x', true))
  ctx.save()
  ctx.strokeStyle = isDark ? '#e6e7e9' : '#1f2328'
  ctx.fillStyle = ctx.strokeStyle
  ctx.lineWidth = devicePixelRatio
  ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio])
  ctx.globalAlpha = 0.7
  ctx.beginPath()
  ctx.moveTo(x, bbox.top)
  ctx.lineTo(x, bbox.top + bbox.height)
  ctx.stroke()
  ctx.globalAlpha = 1
  ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`
  const fitsRight = x + ctx.measureText(mark.label).width + 6 < bbox.left + bbox.width
  ctx.textAlign = fitsRight ? 'left' : 'right'
  ctx.textBaseline = 'top'
  ctx.fillText(mark.label, x + (fitsRight ? 5 : -5) * devicePixelRatio, bbox.top + 2)
  ctx.restore()
}
