// Lines over a number axis (uPlot): thinned to the screen, zoomed by dragging, with marks, in both themes.
import { useEffect, useMemo, useRef } from 'react'
import uPlot from 'uplot'
import type { LineStyle } from './palette.ts'
import { optionsOf } from './plotOptions.ts'
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
