// Follows what part of the canvas is seen, and says what is to be drawn in full. Seen from far off nothing is: nobody
// could read it.
import { useStore } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import type { NetworkDocument } from '../../shared/network/document.ts'
import { edgeId } from '../design/wireActions.ts'
import { bowsOf } from './bows.ts'
import { isLarge, showInFull } from './detail.ts'
import { BLOCK } from './layout.ts'
import type { Positions } from './placement.ts'

const FAR_ZOOM = 0.35
/** Below this, words in a large network would be hard to read, and too many. */
const LARGE_FAR_ZOOM = 0.5
/** While the zoom changes, what is drawn in full stays; it follows once the hand rests. */
const REST_MILLISECONDS = 120
/** The seen part moves on in steps of so many canvas pixels, so that not every move of the hand is followed. */
const STEP = 240

interface Props {
  frame: RefObject<HTMLElement | null>
  network: NetworkDocument
  positions: Positions
}

export function Sight({ frame, network, positions }: Props) {
  const large = isLarge(network)
  const farZoom = large ? LARGE_FAR_ZOOM : FAR_ZOOM
  const isFar = useStore(({ transform }) => transform[2] < farZoom)
  const zoom = useStore(({ transform }) => transform[2])
  const restedAt = useRef(zoom)
  const seen = useStore(({ transform: [x, y, zoom], width, height }) =>
    large && !isFar
      ? [-x / zoom, -y / zoom, (width - x) / zoom, (height - y) / zoom].map((side) => Math.round(side / STEP)).join()
      : '',
  )
  useEffect(() => {
    if (frame.current) frame.current.dataset.far = String(isFar)
  }, [frame, isFar])
  useEffect(() => {
    const show = () => {
      restedAt.current = zoom
      if (large) showInFull(inSight(network, positions, seen))
    }
    if (zoom === restedAt.current) return show()
    const timer = setTimeout(show, REST_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [large, network, positions, seen, zoom])
  return null
}

function inSight(network: NetworkDocument, positions: Positions, seen: string) {
  if (!seen) return { blocks: new Set<string>(), wires: new Set<string>() }
  const [left, top, right, bottom] = seen.split(',').map((side, i) => Number(side) * STEP + (i < 2 ? -STEP : STEP))
  const isIn = (x1: number, y1: number, x2: number, y2: number) => x2 > left && x1 < right && y2 > top && y1 < bottom
  const blocks = [...positions].filter(([, { x, y }]) => isIn(x, y, x + BLOCK.width, y + BLOCK.height))
  const bows = bowsOf(network.edges, positions)
  const wires = network.edges.filter((edge) => {
    const [start, end] = [positions.get(edge.from.node), positions.get(edge.to.node)]
    if (!start || !end) return false
    const bow = bows.get(edge) ?? start.x
    const [x1, x2] = [Math.min(start.x, end.x, bow), Math.max(start.x, end.x, bow) + BLOCK.width]
    return isIn(x1, Math.min(start.y, end.y), x2, Math.max(start.y, end.y) + BLOCK.height)
  })
  // A wire hangs on ports, which only a block in full has.
  const ends = wires.flatMap(({ from, to }) => [from.node, to.node])
  return { blocks: new Set([...blocks.map(([id]) => id), ...ends]), wires: new Set(wires.map(edgeId)) }
}
