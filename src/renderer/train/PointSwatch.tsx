// A class's point, for a legend.
import { useEffect, useRef } from 'react'
import { classColor } from '../charts/palette.ts'
import { useDark } from '../charts/useDark.ts'
import { trace } from './boundaryPoints.ts'

const SIZE = 14

export function PointSwatch({ index }: { index: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const isDark = useDark()
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const side = SIZE * devicePixelRatio
    context.canvas.width = side
    context.canvas.height = side
    context.fillStyle = classColor(index, isDark)
    context.beginPath()
    trace(context, index, side / 2, side / 2, side / 3.2)
    context.fill()
  }, [index, isDark])
  return <canvas ref={canvas} style={{ width: SIZE, height: SIZE }} />
}
