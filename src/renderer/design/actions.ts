// What can be done in the Design place, each as one named step of undo.
import type { EdgeDocument, NetworkDocument, NodeId } from '../../shared/network/document.ts'
import { applyEdits, type NetworkEdit } from '../../shared/network/edits.ts'
import { freshId } from '../../shared/network/names.ts'
import { blockLabel, typeLabel } from '../../shared/network/problem.ts'
import type { Fix, Problem } from '../../shared/network/problems.ts'
import { keepUnitWires } from '../../shared/network/unitWires.ts'
import { applyFix } from '../../shared/project/fix.ts'
import { same, type Text } from '../../shared/text.ts'
import { bringIntoSight } from '../canvas/camera.ts'
import { layered, ROW } from '../canvas/layout.ts'
import { positionsOf, savePositions, settle, withRoom } from '../canvas/placement.ts'
import { textOf } from '../i18n/textOf.ts'
import { changeProject, select, useProject } from '../store/project.ts'
import { openNetwork } from './analysis.ts'
import { appendEdits, spliceEdits } from './append.ts'

interface Point {
  x: number
  y: number
}

const step = (key: string, values?: Readonly<Record<string, Text | string | number>>) =>
  textOf('design', `step.${key}`, values)

/** Changes the open network; new blocks get room (at `at`) and are selected. */
function change(label: Text, edit: (network: NetworkDocument) => NetworkDocument, at?: Point, key?: string): void {
  const before = openNetwork()
  if (!before) return
  const edited = edit(before)
  const after = edited === before ? before : withRoom(before, edited, at)
  if (after === before) return
  changeProject(
    label,
    (document) => {
      const networks = document.networks.map((each) => (each === before ? after : each))
      return keepUnitWires({ ...document, networks }, before)
    },
    key,
  )
  const old = new Set(before.nodes.map(({ id }) => id))
  const added = after.nodes.flatMap(({ id }) => (old.has(id) ? [] : [id]))
  if (added.length === 0) return
  select(added)
  // Once it is drawn.
  requestAnimationFrame(() => bringIntoSight(added.at(-1)!))
}

export function changeBy(label: Text, edits: readonly NetworkEdit[], at?: Point, key?: string): void {
  if (edits.length) change(label, (network) => applyEdits(network, edits), at, key)
}

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

export function removeBlocks(ids: readonly NodeId[], join: boolean): void {
  const label = ids.length === 1 ? step('remove', { block: nameOf(ids[0]) }) : step('removeMany', { count: ids.length })
  changeBy(
    label,
    ids.map((node) => ({ kind: 'remove', node, join })),
  )
  select([])
}

export function move(places: ReadonlyMap<NodeId, Point>, key?: string): void {
  if (places.size === 0) return
  const edits = [...places].map(([node, { x, y }]): NetworkEdit => {
    return { kind: 'move', node, position: { x: Math.round(x), y: Math.round(y) } }
  })
  const [first] = places.keys()
  const label = places.size === 1 ? step('move', { block: nameOf(first) }) : step('moveMany', { count: places.size })
  change(label, (network) => applyEdits(savePositions(network), edits), undefined, key)
}

/** Of many blocks at once, under a name of its own. */
export function moveAs(label: Text, places: ReadonlyMap<NodeId, Point>): void {
  if (places.size === 0) return
  const edits = [...places].map(([node, position]): NetworkEdit => ({ kind: 'move', node, position }))
  change(label, (network) => applyEdits(savePositions(network), edits))
}

export function nudge(ids: readonly NodeId[], dx: number, dy: number): void {
  const network = openNetwork()
  if (!network) return
  const positions = positionsOf(network)
  move(new Map(ids.map((id) => [id, { x: positions.get(id)!.x + dx, y: positions.get(id)!.y + dy }])), 'nudge')
}

export function arrange(): void {
  change(step('arrange'), (network) => {
    const places = layered(network)
    return applyEdits(
      network,
      [...places].map(([node, position]) => ({ kind: 'move', node, position })),
    )
  })
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

export function edgesWithIds(ids: readonly string[]): EdgeDocument[] {
  return (openNetwork()?.edges ?? []).filter((edge) => ids.includes(edgeId(edge)))
}

export function edgeId({ from, to }: EdgeDocument): string {
  return `${from.node}>${to.node}:${to.port}`
}

function nameOf(id: NodeId): Text {
  const node = openNetwork()?.nodes.find((each) => each.id === id)
  return node ? blockLabel(node) : same(id)
}

export const ARROW_STEP = ROW / 8
