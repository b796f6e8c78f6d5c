// Changes the open network as one named step of undo: what every action of the Design place goes through.
import type { NetworkDocument, NodeId } from '../../shared/network/document.ts'
import { applyEdits, type NetworkEdit } from '../../shared/network/edits.ts'
import { blockLabel } from '../../shared/network/problem.ts'
import { keepUnitWires } from '../../shared/network/unitWires.ts'
import { same, type Text } from '../../shared/text.ts'
import { bringIntoSight } from '../canvas/camera.ts'
import type { Point } from '../canvas/layout.ts'
import { withRoom } from '../canvas/placement.ts'
import { textOf } from '../i18n/textOf.ts'
import { changeProject, select } from '../store/project.ts'
import { openNetwork } from './analysis.ts'

export const step = (key: string, values?: Readonly<Record<string, Text | string | number>>) =>
  textOf('design', `step.${key}`, values)

/** Changes the open network; new blocks get room (at `at`) and are selected. */
export function change(
  label: Text,
  edit: (network: NetworkDocument) => NetworkDocument,
  at?: Point,
  key?: string,
): void {
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

export function nameOf(id: NodeId): Text {
  const node = openNetwork()?.nodes.find((each) => each.id === id)
  return node ? blockLabel(node) : same(id)
}
