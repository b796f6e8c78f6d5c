// The wires of a large network, as one line: those that are there one by one only take the pointer.
import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import type { NodeId } from '../../shared/network/document.ts'
import { bowsOf } from './bows.ts'
import styles from './canvas.module.css'
import type { Point } from './layout.ts'
import type { Outline } from './outline.ts'
import type { Positions } from './placement.ts'
import { portsOfNode, wiredPorts } from './ports.ts'
import { wireEnds, wireLine } from './wirePath.ts'

interface Props {
  outline: Outline
  /** As saved, and as seen while blocks are dragged. */
  positions: Positions
  moved: ReadonlyMap<NodeId, Point>
}

export const PlainWires = memo(function PlainWires({ outline, positions, moved }: Props) {
  const movedIds = [...moved.keys()].join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: where blocks are dragged to does not matter here, only which
  const still = useMemo(() => pathOf(outline, positions, moved, false), [outline, positions, movedIds])
  return (
    <ViewportPortal>
      <svg className={styles.plainWires} aria-hidden>
        <title />
        <path d={still} />
        {moved.size > 0 && <path d={pathOf(outline, positions, moved, true)} />}
      </svg>
    </ViewportPortal>
  )
})

/** Of the wires that hang on a dragged block, or of all others. */
function pathOf(
  { network, networks }: Outline,
  positions: Positions,
  moved: ReadonlyMap<NodeId, Point>,
  moving: boolean,
): string {
  const bows = bowsOf(network.edges, positions)
  const nodes = new Map(network.nodes.map((node) => [node.id, node]))
  const wired = wiredPorts(network.edges)
  const lines = network.edges.flatMap((edge) => {
    const { from, to } = edge
    if ((moved.has(from.node) || moved.has(to.node)) !== moving) return []
    const [start, end] = [from, to].map(({ node }) => moved.get(node) ?? positions.get(node))
    const target = nodes.get(to.node)
    if (!start || !end || !target) return []
    const ports = portsOfNode(target, wired.get(to.node)?.split(' ') ?? [], networks)
    return [wireLine(wireEnds(edge, start, end, ports), bows.get(edge))[0]]
  })
  return lines.join(' ')
}
