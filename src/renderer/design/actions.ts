// What can be done with blocks, each as one named step of undo.
import type { EdgeDocument, NodeId } from '../../shared/network/document.ts'
import type { NetworkEdit } from '../../shared/network/edits.ts'
import { freshId } from '../../shared/network/names.ts'
import { typeLabel } from '../../shared/network/problem.ts'
import type { Fix, Problem } from '../../shared/network/problems.ts'
import { keepUnitWires } from '../../shared/network/unitWires.ts'
import { applyFix } from '../../shared/project/fix.ts'
import type { Point } from '../canvas/layout.ts'
import { withRoom } from '../canvas/placement.ts'
import { changeProject, select, useProject } from '../store/project.ts'
import { openNetwork } from './analysis.ts'
import { appendEdits } from './append.ts'
import { changeBy, nameOf, step } from './change.ts'

const addLabel = (type: string) => step('add', { block: typeLabel(type) })

/** Behind the selected block. */
export function append(type: string): void {
  const network = openNetwork()
  const { selection } = useProject.getState()
  if (network) changeBy(addLabel(type), appendEdits(network, { type }, selection.at(-1)))
}

/** From the palette onto the canvas, or onto a wire. */
export function dropBlock(type: string, at: Point, wire?: EdgeDocument): void {
  changeBy(
    addLabel(type),
    [wire ? { kind: 'insertOnEdge', edge: wire, block: { type } } : { kind: 'addNode', block: { type } }],
    at,
  )
}

/** Behind an output, or before an input, where a wire was let go. */
export function addJoined(type: string, node: NodeId, port: string, at: Point): void {
  const network = openNetwork()
  if (!network) return
  const id = freshId(network, type)
  const wire: NetworkEdit =
    port === 'out' ? { kind: 'connect', from: node, to: id } : { kind: 'connect', from: id, to: node, port }
  changeBy(addLabel(type), [{ kind: 'addNode', block: { type, id } }, wire], at)
}

export function removeBlocks(ids: readonly NodeId[], join: boolean): void {
  const label = ids.length === 1 ? step('remove', { block: nameOf(ids[0]) }) : step('removeMany', { count: ids.length })
  changeBy(
    label,
    ids.map((node) => ({ kind: 'remove', node, join })),
  )
  select([])
}

export function rename(id: NodeId, name: string): void {
  changeBy(step('rename', { block: nameOf(id) }), [{ kind: 'rename', node: id, name }], undefined, `rename ${id}`)
}

export function fix(problem: Problem, { label, ...rest }: Fix): void {
  changeProject(label, (document) => {
    const after = applyFix(document, problem, { label, ...rest })
    const networks = after.networks.map((network, i) => withRoom(document.networks[i] ?? network, network))
    return document.networks.reduce(keepUnitWires, { ...after, networks })
  })
}
