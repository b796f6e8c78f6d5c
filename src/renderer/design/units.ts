// Units in the Design place: made of the selected blocks, opened in the same canvas, left, and taken apart again.
import type { NetworkDocument, NodeId } from '../../shared/network/document.ts'
import { groupBlocks } from '../../shared/network/group.ts'
import { freshName, unused } from '../../shared/network/names.ts'
import { blockLabel } from '../../shared/network/problem.ts'
import { ungroupUnit } from '../../shared/network/ungroup.ts'
import { isUnit, networkOf } from '../../shared/network/units.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { focusBlock } from '../canvas/camera.ts'
import { savePositions } from '../canvas/placement.ts'
import { currentLanguage } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { tell } from '../store/messages.ts'
import { changeProject, select, showNetwork, useProject } from '../store/project.ts'
import { analyse, openNetwork } from './analysis.ts'
import { useDesign } from './state.ts'
import { openTrail } from './trail.ts'

export function groupSelection(): void {
  const { document, network, selection, datasets } = useProject.getState()
  if (!document || selection.length === 0) return
  const { shapes } = analyse(document, network, datasets).inferred
  const name = textOf('design', 'unit.new')[currentLanguage()]
  const result = groupBlocks(withPlaces(document, network), network, selection, name, shapes)
  if ('reason' in result) {
    tell('done', textOf('design', `unit.refusal.${result.reason}`, { blocks: result.blocks.join(', ') }))
    return
  }
  changeProject(textOf('design', 'step.group', { count: selection.length }), () => result.project)
  select([result.unit])
  requestAnimationFrame(() => focusBlock(result.unit))
}

/** Of every selected unit. */
export function ungroupSelection(): void {
  const network = openNetwork()
  const { selection } = useProject.getState()
  const units = network?.nodes.filter((node) => isUnit(node) && selection.includes(node.id)) ?? []
  if (units.length === 0) return
  const nodes: NodeId[] = []
  changeProject(textOf('design', 'step.ungroup', { block: blockLabel(units[0]) }), (document) =>
    units.reduce((project, { id }) => {
      const result = ungroupUnit(withPlaces(project, network!.name), network!.name, id)
      nodes.push(...(result?.nodes ?? []))
      return result?.project ?? project
    }, document),
  )
  select(nodes)
}

/** A network whose blocks have places keeps them; one without any is laid out anew. */
function withPlaces(document: ProjectDocument, name: string): ProjectDocument {
  const place = (network: NetworkDocument) =>
    network.name === name && network.nodes.some(({ position }) => position) ? savePositions(network) : network
  return { ...document, networks: document.networks.map(place) }
}

export function openUnit(id: NodeId): boolean {
  const { document } = useProject.getState()
  const node = openNetwork()?.nodes.find((each) => each.id === id)
  const inner = node && isUnit(node) && document ? networkOf(document.networks, node) : undefined
  if (!inner) return false
  const trail = [...openTrail(), { network: openNetwork()!.name, node: id }]
  showNetwork(inner.name)
  useDesign.setState({ trail })
  return true
}

/** Back to the network that holds the unit, `levels` up; the unit is selected there. */
export function leaveUnit(levels = 1): boolean {
  const trail = openTrail()
  const at = trail.at(-levels)
  if (!at) return false
  showNetwork(at.network)
  useDesign.setState({ trail: trail.slice(0, -levels) })
  select([at.node])
  requestAnimationFrame(() => focusBlock(at.node))
  return true
}

/** Gives the unit a network of its own, so that a change of it changes no other. */
export function separateUnit(id: NodeId): void {
  const network = openNetwork()
  const node = network?.nodes.find((each) => each.id === id)
  if (!network || !node) return
  changeProject(textOf('design', 'step.separate', { block: blockLabel(node) }), (document) => {
    const inner = networkOf(document.networks, node)
    if (!inner) return document
    const name = unused(
      inner.name || freshName(network, node.type),
      new Set(document.networks.map((each) => each.name)),
    )
    const own = { ...node, unit: { ...node.unit, network: name } }
    const networks = document.networks.map((each) =>
      each === network ? { ...each, nodes: each.nodes.map((other) => (other === node ? own : other)) } : each,
    )
    return { ...document, networks: networks.toSpliced(networks.indexOf(inner) + 1, 0, { ...inner, name }) }
  })
}
