// A wire between two blocks; shows the shape that flows through it under the pointer.
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from '@xyflow/react'
import { memo, useState } from 'react'
import { useDesign } from '../design/state.ts'
import styles from './canvas.module.css'
import type { WireFlowEdge } from './flowEdges.ts'

export const Wire = memo(function Wire(props: EdgeProps<WireFlowEdge>) {
  const { id, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, selected, data } = props
  const [over, setOver] = useState(false)
  const isDropPlace = useDesign(({ dropWire }) => dropWire === id)
  const [path, labelX, labelY] =
    data?.bow === undefined
      ? getBezierPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, curvature: 0.35 })
      : bowed(sourceX, sourceY, targetX, targetY, data.bow)
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is shown here stands in the block as well */}
      <g onMouseEnter={() => setOver(true)} onMouseLeave={() => setOver(false)}>
        <BaseEdge path={path} interactionWidth={24} style={selected || isDropPlace ? thick : over ? lit : plain} />
      </g>
      {(over || selected) && data?.shape && (
        <EdgeLabelRenderer>
          <div
            className={styles.wireLabel}
            style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}
          >
            {data.shape}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  )
})

const plain = { stroke: 'var(--port)', strokeWidth: 1.8 }
const lit = { stroke: 'var(--accent)', strokeWidth: 1.8 }
const thick = { stroke: 'var(--accent)', strokeWidth: 3.5 }

/** Down, out to `x`, along the blocks and back in. */
function bowed(x1: number, y1: number, x2: number, y2: number, x: number): [string, number, number] {
  const reach = y2 > y1 ? Math.min(36, (y2 - y1) / 2) : 36
  const [top, bottom] = [y1 + reach, y2 - reach]
  const path = `M ${x1} ${y1} C ${x1} ${y1 + 24}, ${x} ${y1 + 4}, ${x} ${top} L ${x} ${bottom} C ${x} ${y2 - 4}, ${x2} ${y2 - 24}, ${x2} ${y2}`
  return [path, x, (y1 + y2) / 2]
}
