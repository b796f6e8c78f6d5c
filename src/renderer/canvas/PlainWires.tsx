// The wires of a large network, as one line: those that are there one by one only take the pointer.
import { ViewportPortal } from '@xyflow/react'
import { useMemo } from 'react'
import type { NetworkDocument, NodeId } from '../../shared/network/document.ts'
import { useProject } from '../store/project.ts'
import { bowsOf } from './bows.ts'
import styles from './canvas.module.css'
import type { Point } from './layout.ts'
import type { Positions } from './placement.ts'
import { portsOfNode } from './ports.ts'
import { wireEnds, wireLine } from './wirePath.ts'

interface Props {
  network: NetworkDocument
  /** As saved, and as seen while blocks are dragged. */
  positions: Positions
  moved: ReadonlyMap<NodeId, Point>
}

export function PlainWires({ network, positions, moved }: Props) {
  const networks = useProject(({ document }) => document!.networks)
  const movedIds = [...moved.keys()].join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: where blocks are dragged to does not matter here, only which
  const still = useMemo(
    () => pathOf(network, positions, networks, moved, false),
    [network, networks, positions, movedIds],
  )
  return (
    <ViewportPortal>
      <svg className={styles.plainWires} aria-hidden>
        <title />
        <path d={still} />
        {moved.size > 0 && <path d={pathOf(network, positions, networks, moved, true)} />}
      </svg>
    </ViewportPortal>
  )
}

/** Of the wires that hang on a dragged block, or of all others. */
function pathOf(
  network: NetworkDocument,
  positions: Positions,
  networks: readonly NetworkDocument[],
  moved: ReadonlyMap<NodeId, Point>,
  moving: boolean,
): string {
  const bows = bowsOf(network.edges, positions)
  const nodes = new Map(network.nodes.map((node) => [node.id, node]))
  const wired = new Map<NodeId, string[]>()
  for (const { to } of network.edges) wired.set(to.node, [...(wired.get(to.node) ?? []), to.port])
  const lines = network.edges.flatMap((edge) => {
    const { from, to } = edge
    if ((moved.has(from.node) || moved.has(to.node)) !== moving) return []
    const [start, end] = [from, to].map(({ node }) => moved.get(node) ?? positions.get(node))
    const target = nodes.get(to.node)
    if (!start || !end || !target) return []
    const ports = portsOfNode(target, wired.get(to.node) ?? [], networks)
    return [wireLine(wireEnds(edge, start, end, ports), bows.get(edge))[0]]
  })
  return lines.join(' ')
}
