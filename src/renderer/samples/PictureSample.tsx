// A picture of C×H×W numbers on a canvas, enlarged without blurring.
import { useEffect, useRef } from 'react'
import { pixels, type SampleNumbers } from './pixels.ts'
import { pictureSize } from './sampleKind.ts'

interface Props {
  shape: readonly number[]
  values: SampleNumbers
  size: number
  label?: string
}

export function PictureSample({ shape, values, size, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height } = pictureSize(shape)
  useEffect(() => {
    const image = new ImageData(pixels(values, shape), width, height)
    canvas.current?.getContext('2d')?.putImageData(image, 0, 0)
  }, [values, shape, width, height])
  const longer = Math.max(width, height)
  return (
    <canvas
      ref={canvas}
      width={width}
      height={height}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      style={{
        width: (size * width) / longer,
        height: (size * height) / longer,
        display: 'block',
        borderRadius: 3,
        outline: '1px solid var(--line)',
        outlineOffset: -1,
        imageRendering: longer <= size ? 'pixelated' : 'auto',
      }}
    />
  )
}
