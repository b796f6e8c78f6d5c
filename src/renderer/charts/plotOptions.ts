// How uPlot draws our lines: axes, grid and colours of the theme, zoom by dragging, what is under the pointer.
import type uPlot from 'uplot'
import { drawMark } from './drawMark.ts'
import type { Line, LineChartProps } from './LineChart.tsx'
import { lineColor } from './palette.ts'

export interface PlotSettings {
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

export function optionsOf(lines: readonly Line[], settings: PlotSettings): uPlot.Options {
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
