// What can be done with wires, each as one named step of undo.
import type { EdgeDocument, NodeId } from '../../shared/network/document.ts'
import { applyEdits, type NetworkEdit } from '../../shared/network/edits.ts'
import type { Point } from '../canvas/layout.ts'
import { savePositions, settle } from '../canvas/placement.ts'
import { openNetwork } from './analysis.ts'
import { spliceEdits } from './append.ts'
import { change, changeBy, nameOf, step } from './change.ts'

export function connect(from: NodeId, to: NodeId, port: string): void {
  const label = step('connect', { from: nameOf(from), to: nameOf(to) })
  changeBy(label, [{ kind: 'connect', from, to, port }])
}

/** The wire ends, or begins, elsewhere. */
export function reconnect(wire: EdgeDocument, from: NodeId, to: NodeId, port: string): void {
  const stays = wire.to.node === to && wire.to.port === port
  if (stays && wire.from.node === from) return
  const label = step('reconnect', { from: nameOf(from), to: nameOf(to) })
  const edit: NetworkEdit = { kind: 'connect', from, to, port }
  changeBy(label, stays ? [edit] : [{ kind: 'disconnect', edge: wire }, edit])
}

export function disconnect(edges: readonly EdgeDocument[]): void {
  changeBy(
    step('disconnect'),
    edges.map((edge) => ({ kind: 'disconnect', edge })),
  )
}

/** A loose block that was dropped on a wire. */
export function takeIntoWire(id: NodeId, wire: EdgeDocument, at: Point): void {
  const network = openNetwork()
  if (!network) return
  const label = step('insert', { block: nameOf(id) })
  change(label, (before) => settle(applyEdits(savePositions(before), spliceEdits(before, id, wire)), id, at))
}

export function edgesWithIds(ids: readonly string[]): EdgeDocument[] {
  return (openNetwork()?.edges ?? []).filter((edge) => ids.includes(edgeId(edge)))
}

export function edgeId({ from, to }: EdgeDocument): string {
  return `${from.node}>${to.node}:${to.port}`
}
