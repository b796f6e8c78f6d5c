// One column of a window as a curve that can be drawn anew, with the forecast after it. Left and right choose a row, up and down change it.
import { Text } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { FittedColumn } from '../../../shared/data/dataset.ts'
import { useWords } from '../../i18n/index.ts'
import { readable } from '../../samples/number.ts'
import type { Cells } from './windowCells.ts'
import styles from './windowCurve.module.css'
import { scaleOf } from './windowScale.ts'

interface Props {
  column: FittedColumn
  cells: Cells
  /** As in the data: the axis stays where it is while the curve is drawn. */
  original: Cells
  /** From the last row to the predicted one. */
  horizon: number
  forecast?: number
  actual?: number
  onDraw(cells: Cells): void
}

const [WIDTH, HEIGHT, PAD] = [460, 84, 6]

export function WindowCurve({ column, cells, original, horizon, forecast, actual, onDraw }: Props) {
  const { words, language } = useWords('evaluate')
  const [row, setRow] = useState(cells.length - 1)
  const before = useRef<{ row: number; height: number }>(undefined)
  const scale = scaleOf(column, original, actual === undefined ? [] : [actual])
  const steps = cells.length - 1 + horizon
  const x = (at: number) => PAD + (at / steps) * (WIDTH - 2 * PAD)
  const y = (height: number) => HEIGHT - PAD - height * (HEIGHT - 2 * PAD)
  const heights = cells.map(scale.height)
  const said = (value: number | string) => (typeof value === 'number' ? readable(value, language) : value)

  const draw = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const across = ((event.clientX - box.left) / box.width) * WIDTH
    const to = {
      row: Math.max(0, Math.min(cells.length - 1, Math.round(((across - PAD) / (WIDTH - 2 * PAD)) * steps))),
      height: (HEIGHT - PAD - ((event.clientY - box.top) / box.height) * HEIGHT) / (HEIGHT - 2 * PAD),
    }
    // A quick stroke jumps over rows: they get what lies between.
    const from = before.current ?? to
    const changed = [...cells]
    const count = Math.abs(to.row - from.row)
    for (let i = 0; i <= count; i++) {
      const share = count === 0 ? 1 : i / count
      const at = Math.round(from.row + share * (to.row - from.row))
      changed[at] = scale.cell(from.height + share * (to.height - from.height))
    }
    before.current = to
    setRow(to.row)
    onDraw(changed)
  }
  const key = (event: KeyboardEvent) => {
    const { key: name } = event
    if (name === 'ArrowLeft' || name === 'ArrowRight')
      setRow(Math.max(0, Math.min(cells.length - 1, row + (name === 'ArrowLeft' ? -1 : 1))))
    else if (name === 'ArrowUp' || name === 'ArrowDown')
      onDraw(cells.map((cell, i) => (i === row ? scale.step(cell, name === 'ArrowUp') : cell)))
    else return
    event.preventDefault()
  }
  const place = column.kind === 'class' ? column.classes.indexOf(String(cells[row])) : Number(cells[row])
  const back = words('try.rowsBefore', { count: cells.length - 1 - row + horizon })
  return (
    <div>
      <div className={styles.head}>
        <Text size="xs" fw={600}>
          {column.column}
        </Text>
        <Text size="xs" c="var(--quiet)">
          {back}: {said(cells[row])}
        </Text>
      </div>
      <div
        className={styles.curve}
        role="slider"
        tabIndex={0}
        aria-label={words('try.curve', { name: column.column })}
        aria-orientation="vertical"
        aria-valuemin={scale.least}
        aria-valuemax={scale.greatest}
        aria-valuenow={place}
        aria-valuetext={`${back}: ${said(cells[row])}`}
        onKeyDown={key}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          before.current = undefined
          draw(event)
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && draw(event)}
      >
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <line className={styles.now} x1={x(cells.length - 1)} x2={x(cells.length - 1)} y1={0} y2={HEIGHT} />
          <polyline
            className={styles.line}
            points={heights.flatMap((height, i) => (height === undefined ? [] : [`${x(i)},${y(height)}`])).join(' ')}
          />
          {heights[row] !== undefined && <circle className={styles.row} cx={x(row)} cy={y(heights[row])} r={3.5} />}
          {actual !== undefined && (
            <circle className={styles.actual} cx={x(steps)} cy={y(scale.height(actual)!)} r={4} />
          )}
          {forecast !== undefined && (
            <circle className={styles.forecast} cx={x(steps)} cy={y(scale.height(forecast)!)} r={4} />
          )}
        </svg>
      </div>
    </div>
  )
}
