// Which blocks and wires of a large network are drawn in full: those in sight, where they are large enough to read. The
// others stay as plain bodies and one common line, so that hundreds cost little to move, to draw and to edit.
import { create } from 'zustand'
import type { NetworkDocument, NodeId } from '../../shared/network/document.ts'

interface Detail {
  blocks: ReadonlySet<NodeId>
  wires: ReadonlySet<string>
}

export const useDetail = create<Detail>()(() => ({ blocks: new Set(), wires: new Set() }))

const MOST_IN_FULL = 120

export function isLarge({ nodes }: NetworkDocument): boolean {
  return nodes.length > MOST_IN_FULL
}

/** So many more in a frame that it still comes in time. */
const AT_ONCE = 12
let frame = 0

export function showInFull(wanted: Detail): void {
  cancelAnimationFrame(frame)
  const go = () => {
    const now = useDetail.getState()
    const next = { blocks: nearer(now.blocks, wanted.blocks), wires: nearer(now.wires, wanted.wires) }
    if (next.blocks === now.blocks && next.wires === now.wires) return
    useDetail.setState(next)
    frame = requestAnimationFrame(go)
  }
  frame = requestAnimationFrame(go)
}

/** Some more of what is wanted and less of what is not. */
function nearer<T>(now: ReadonlySet<T>, wanted: ReadonlySet<T>): ReadonlySet<T> {
  const more = [...wanted].filter((each) => !now.has(each)).slice(0, AT_ONCE)
  const less = [...now].filter((each) => !wanted.has(each)).slice(0, AT_ONCE)
  if (more.length + less.length === 0) return now
  const next = new Set([...now, ...more])
  for (const each of less) next.delete(each)
  return next
}
