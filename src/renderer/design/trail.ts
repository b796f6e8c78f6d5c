// The way from a network down through the units that were opened.
import { trailTo, type UnitUse } from '../../shared/network/units.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { useProject } from '../store/project.ts'
import { useDesign } from './state.ts'

/** The way down to the open network: as it was gone, else as it may be. */
export function trailOf(document: ProjectDocument, network: string, gone: readonly UnitUse[]): readonly UnitUse[] {
  const leads = gone.every(({ network: at, node }, i) => {
    const block = document.networks.find(({ name }) => name === at)?.nodes.find(({ id }) => id === node)
    return block?.unit?.network === (gone[i + 1]?.network ?? network)
  })
  return leads && gone.length ? gone : trailTo(document.networks, network)
}

/** The network that the way begins in: the open one where no unit is open. */
export const rootOf = (trail: readonly UnitUse[], open: string) => trail[0]?.network ?? open

/** What the ids of blocks begin with where the units along the way are unpacked. */
export const prefixOf = (trail: readonly UnitUse[]) => trail.map(({ node }) => `${node}/`).join('')

export function openTrail(): readonly UnitUse[] {
  const { document, network } = useProject.getState()
  return document ? trailOf(document, network, useDesign.getState().trail) : []
}
