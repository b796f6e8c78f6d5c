// The whole network as one SVG picture, drawn as the canvas shows it and without anything from outside.
import type { TFunction } from 'i18next'
import type { NetworkDocument, NodeId } from '../../../shared/network/document.ts'
import type { NodeShape } from '../../../shared/network/shapes.ts'
import type { Language } from '../../../shared/text.ts'
import { edgeId } from '../../design/wireActions.ts'
import { fontFamily } from '../../ui/theme.ts'
import { boxesOf } from '../align.ts'
import { bowsOf } from '../bows.ts'
import type { Positions } from '../placement.ts'
import { portsOfNode, wiredPorts } from '../ports.ts'
import { wireEnds, wireLine } from '../wirePath.ts'
import { BlockPicture } from './BlockPicture.tsx'
import type { Colors } from './colors.ts'
import type { Cut } from './pictureText.ts'

export interface PictureProps {
  network: NetworkDocument
  /** Of the whole project. */
  networks: readonly NetworkDocument[]
  positions: Positions
  shapes: ReadonlyMap<NodeId, NodeShape>
  language: Language
  words: TFunction
  colors: Colors
  cut: Cut
}

const MARGIN = 32

export function NetworkPicture({ network, networks, positions, shapes, language, words, colors, cut }: PictureProps) {
  const boxes = boxesOf(network.nodes, positions)
  const bows = bowsOf(network.edges, positions)
  const across = [
    ...boxes.flatMap(({ x, width }) => [x, x + width]),
    ...[...bows.values()].filter((x) => x !== undefined),
  ]
  const [left, top] = [Math.min(...across) - MARGIN, Math.min(...boxes.map(({ y }) => y)) - MARGIN]
  const width = Math.ceil(Math.max(...across) + MARGIN - left)
  const height = Math.ceil(Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN - top)
  const nodeOf = new Map(network.nodes.map((node) => [node.id, node]))
  const wired = wiredPorts(network.edges)
  const lines = network.edges.flatMap((edge) => {
    const [from, to, target] = [positions.get(edge.from.node), positions.get(edge.to.node), nodeOf.get(edge.to.node)]
    if (!from || !to || !target) return []
    const ends = wireEnds(edge, from, to, portsOfNode(target, wired.get(target.id)?.split(' ') ?? [], networks))
    const [path] = wireLine(ends, bows.get(edge))
    return [{ key: edgeId(edge), path, end: ends.to }]
  })
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`${left} ${top} ${width} ${height}`}
      fontFamily={fontFamily}
      role="img"
    >
      <title>{network.name}</title>
      <rect x={left} y={top} width={width} height={height} fill={colors('surface')} />
      {lines.map(({ key, path, end }) => (
        <g key={key}>
          <path d={path} fill="none" stroke={colors('quiet')} strokeWidth={1.8} />
          <circle cx={end.x} cy={end.y} r={3.5} fill={colors('quiet')} />
        </g>
      ))}
      {boxes.map((box) => (
        <BlockPicture
          key={box.id}
          box={box}
          node={nodeOf.get(box.id)!}
          shape={shapes.get(box.id)}
          language={language}
          words={words}
          colors={colors}
          cut={cut}
        />
      ))}
    </svg>
  )
}
