// Lines over a number axis (uPlot): thinned to the screen, zoomed by dragging, with marks, in both themes.
import { useEffect, useMemo, useRef } from 'react'
import uPlot from 'uplot'
import { type LineStyle, lineColor } from './palette.ts'
import { align, decimate, type Points, positive, within } from './series.ts'
import { useDark } from './useDark.ts'

export interface Line extends Points {
  key: string
  label: string
  style: LineStyle
  /** What a legend says, where y is smoothed. */
  own?: readonly (number | null)[]
  /** Drawn thinly, behind. */
  isFaint?: boolean
}

export interface LineChartProps {
  /** What a screen reader says: what is drawn, and where it ends. */
  label: string
  lines: readonly Line[]
  height: number
  logarithmic?: boolean
  /** A vertical line at x, with a word. */
  mark?: { x: number; label: string }
  /** The x under the pointer, which is one of the lines' own; undefined when it has left. */
  onHover?(x: number | undefined): void
  formatY?(value: number): string
}

const MOST_POINTS = 2000

export function LineChart({ label, lines, height, logarithmic = false, mark, onHover, formatY }: LineChartProps) {
  const host = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(undefined)
  const isDark = useDark()
  const now = useRef({ lines, logarithmic, mark, onHover })
  now.current = { lines, logarithmic, mark, onHover }
  const zoom = useRef<[number, number]>(undefined)
  // A new plot only where its parts change; new numbers go into the one that is there.
  const parts = lines.map(({ key, label: name, isFaint }) => `${key}|${name}|${isFaint}`).join('\n')
  const format = useMemo(() => formatY, [formatY])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `parts` stands for the lines
  useEffect(() => {
    const element = host.current!
    const made = new uPlot(
      optionsOf(now.current.lines, {
        width: element.clientWidth,
        height,
        logarithmic,
        isDark,
        formatY: format,
        mark: () => now.current.mark,
        hover: (x) => now.current.onHover?.(x),
        zoom: (range) => {
          zoom.current = range
          draw(made, now.current, range)
        },
      }),
      dataOf(now.current),
      element,
    )
    plot.current = made
    draw(made, now.current, zoom.current)
    const observer = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }))
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.destroy()
      plot.current = undefined
    }
  }, [parts, height, logarithmic, isDark, format])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is drawn with the lines
  useEffect(() => {
    if (plot.current) draw(plot.current, now.current, zoom.current)
  }, [lines, mark?.x, mark?.label])

  return <div ref={host} role="img" aria-label={label} style={{ width: '100%', height, overflow: 'hidden' }} />
}

/** A part is thinned anew, so that zooming in shows more; y follows what is seen. */
function draw(plot: uPlot, chart: { lines: readonly Line[]; logarithmic: boolean }, range?: [number, number]): void {
  plot.setData(dataOf(chart, range))
  if (range) plot.setScale('x', { min: range[0], max: range[1] })
}

function dataOf(chart: { lines: readonly Line[]; logarithmic: boolean }, range?: [number, number]): uPlot.AlignedData {
  const points = chart.lines.map((line) => {
    const shown = range ? within(line, ...range) : line
    const { x, y } = decimate(shown, MOST_POINTS)
    return { x, y: chart.logarithmic ? positive(y) : y }
  })
  return align(points) as uPlot.AlignedData
}

interface Settings {
  width: number
  height: number
  logarithmic: boolean
  isDark: boolean
  formatY?(value: number): string
  mark(): LineChartProps['mark']
  hover: NonNullable<LineChartProps['onHover']>
  /** Undefined: all of it again. */
  zoom(range?: [number, number]): void
}

function optionsOf(lines: readonly Line[], settings: Settings): uPlot.Options {
  const { width, height, logarithmic, isDark, formatY } = settings
  const axis: uPlot.Axis = {
    stroke: isDark ? '#a3a9b2' : '#5b636d',
    grid: { stroke: isDark ? '#2c2e33' : '#eceef1', width: 1 },
    ticks: { show: false },
    font: '11px system-ui, sans-serif',
  }
  return {
    width,
    height,
    padding: [10, 14, 0, 0],
    legend: { show: false },
    cursor: {
      drag: { x: true, y: false, setScale: false },
      points: { size: 7 },
      y: false,
      bind: {
        dblclick: () => () => {
          settings.zoom()
          return null
        },
      },
    },
    scales: {
      x: { time: false, range: (_, min, max) => (min === max ? [min - 0.5, max + 0.5] : [min, max]) },
      y: logarithmic ? { distr: 3, log: 10 } : {},
    },
    axes: [
      { ...axis, size: 26, space: 50, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000] },
      {
        ...axis,
        size: 58,
        space: 28,
        ...(formatY && { values: (_, values) => values.map((value) => (value == null ? '' : formatY(value))) }),
      },
    ],
    series: [
      {},
      ...lines.map(
        ({ label, style, isFaint }): uPlot.Series => ({
          label,
          stroke: lineColor(style, isDark),
          width: isFaint ? 1 : 2,
          alpha: isFaint ? 0.45 : 1,
          dash: style.dash as number[] | undefined,
          spanGaps: true,
          points: {
            show: (plot, i) =>
              !isFaint && Array.from<unknown>(plot.data[i]).filter((value) => value != null).length === 1,
            size: 7,
          },
        }),
      ),
    ],
    hooks: {
      setCursor: [(plot) => settings.hover(hovered(plot))],
      draw: [(plot) => drawMark(plot, settings.mark(), isDark)],
      setSelect: [
        (plot) => {
          const { left, width: wide } = plot.select
          if (wide < 5) return
          settings.zoom([plot.posToVal(left, 'x'), plot.posToVal(left + wide, 'x')])
          plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
        },
      ],
    },
  }
}

function hovered(plot: uPlot): number | undefined {
  const { idx } = plot.cursor
  return idx == null ? undefined : plot.data[0][idx]
}

function drawMark(plot: uPlot, mark: LineChartProps['mark'], isDark: boolean): void {
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
