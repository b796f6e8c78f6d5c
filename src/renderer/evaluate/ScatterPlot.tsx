// Predicted against actual numbers, drawn anew when the size, the theme or the language changes.
import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/index.ts'
import { readable } from '../samples/number.ts'
import { rangeOf } from './bins.ts'
import { drawScatter } from './scatter.ts'

const HEIGHT = 340

export function ScatterPlot({ actual, predicted }: { actual: Float32Array; predicted: Float32Array }) {
  const { words, language } = useWords('evaluate')
  const scheme = useComputedColorScheme()
  const { ref, width } = useElementSize()
  const canvas = useRef<HTMLCanvasElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours follow the theme
  useEffect(() => {
    if (!canvas.current || !width) return
    const [least, greatest] = rangeOf(actual, predicted)
    const margin = (greatest - least || 1) * 0.03
    drawScatter(canvas.current, width, HEIGHT, {
      actual,
      predicted,
      range: [least - margin, greatest + margin],
      labels: { actual: words('actual'), predicted: words('predicted') },
      format: (value) => readable(value, language),
    })
  }, [actual, predicted, width, scheme, words, language])
  return (
    <div ref={ref}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={words('scatter')}
        style={{
          display: 'block',
          width: '100%',
          height: HEIGHT,
          color: 'var(--accent)',
          borderColor: 'var(--line)',
          ...{ '--axis': scheme === 'dark' ? '#a3a9b2' : '#5b636d' },
        }}
      />
    </div>
  )
}
