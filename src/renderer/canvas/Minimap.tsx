// The whole network in a corner, drawn once for each edit; a drag in it moves what is seen, the wheel zooms.
import { useReactFlow, useStore } from '@xyflow/react'
import { memo, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import type { NetworkDocument } from '../../shared/network/document.ts'
import { useWords } from '../i18n/index.ts'
import { typeColor } from '../palette/categories.ts'
import { zoomBy } from './camera.ts'
import styles from './canvas.module.css'
import { BLOCK } from './layout.ts'
import { MAP, mapScale } from './minimapScale.ts'
import type { Positions } from './placement.ts'

const SHARPNESS = 2

interface Props {
  network: NetworkDocument
  positions: Positions
  isDark: boolean
}

export const Minimap = memo(function Minimap({ network, positions, isDark }: Props) {
  const { words } = useWords('design')
  const { setCenter, getZoom } = useReactFlow()
  const canvas = useRef<HTMLCanvasElement>(null)
  const scale = useMemo(() => mapScale(positions), [positions])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours
  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    pen.setTransform(SHARPNESS, 0, 0, SHARPNESS, 0, 0)
    pen.clearRect(0, 0, MAP.width, MAP.height)
    const resolve = colorsIn(pen.canvas)
    const size = { width: Math.max(2, BLOCK.width * scale.scale), height: Math.max(1, BLOCK.height * scale.scale) }
    for (const { id, type } of network.nodes) {
      const { x, y } = positions.get(id)!
      pen.fillStyle = resolve(typeColor(type))
      pen.fillRect((x - scale.left) * scale.scale, (y - scale.top) * scale.scale, size.width, size.height)
    }
  }, [network, positions, scale, isDark])

  const lookAt = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect()
    const [x, y] = [(clientX - left) / scale.scale + scale.left, (clientY - top) / scale.scale + scale.top]
    void setCenter(x, y, { zoom: getZoom() })
  }
  return (
    <div
      role="img"
      aria-label={words('minimap')}
      className={styles.minimap}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        lookAt(event)
      }}
      onPointerMove={(event) => event.buttons && lookAt(event)}
      onWheel={({ deltaY }) => zoomBy(deltaY > 0 ? 0.8 : 1.25)}
    >
      <canvas ref={canvas} width={MAP.width * SHARPNESS} height={MAP.height * SHARPNESS} />
      <Seen {...scale} />
    </div>
  )
})

function Seen({ left, top, scale }: ReturnType<typeof mapScale>) {
  const transform = useStore((state) => state.transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const [x, y, zoom] = transform
  return (
    <div
      className={styles.seen}
      style={{
        width: (width / zoom) * scale,
        height: (height / zoom) * scale,
        transform: `translate(${(-x / zoom - left) * scale}px, ${(-y / zoom - top) * scale}px)`,
      }}
    />
  )
}

/** Variables hold light-dark() pairs, which only a property of an element resolves. */
function colorsIn(element: HTMLElement): (color: string) => string {
  const known = new Map<string, string>()
  return (color) => {
    const found = known.get(color)
    if (found) return found
    element.style.color = color
    const resolved = getComputedStyle(element).color
    known.set(color, resolved)
    return resolved
  }
}
