// A wire between two blocks; shows the shape that flows through it under the pointer.
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { useDesign } from '../design/state.ts'
import styles from './canvas.module.css'
import type { WireFlowEdge } from './flowEdges.ts'
import { wireLine } from './wirePath.ts'

export const Wire = memo(function Wire(props: EdgeProps<WireFlowEdge>) {
  const { id, sourceX, sourceY, targetX, targetY, targetPosition, selected, data } = props
  const over = useDesign(({ pointedWire }) => pointedWire === id)
  const isDropPlace = useDesign(({ dropWire }) => dropWire === id)
  const ends = { from: { x: sourceX, y: sourceY }, to: { x: targetX, y: targetY } }
  const [path, labelX, labelY] = wireLine({ ...ends, isTarget: targetPosition === Position.Left }, data?.bow)
  return (
    <>
      <BaseEdge
        path={path}
        interactionWidth={24}
        style={selected || isDropPlace ? thick : over ? lit : data?.isInOneLine ? unseen : plain}
      />
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

/** PlainWires draws it. */
const unseen = { stroke: 'transparent', strokeWidth: 1.8 }
const plain = { stroke: 'var(--port)', strokeWidth: 1.8 }
const lit = { stroke: 'var(--accent)', strokeWidth: 1.8 }
const thick = { stroke: 'var(--accent)', strokeWidth: 3.5 }
