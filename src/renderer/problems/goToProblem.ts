// Shows the block or the setting that a problem is about.
import type { Problem } from '../../shared/network/problems.ts'
import { focusBlock, showBlock } from '../canvas/camera.ts'
import { select, showNetwork, useProject } from '../store/project.ts'

export function goToProblem({ network, node }: Problem): void {
  if (network !== undefined && network !== useProject.getState().network) showNetwork(network)
  select(node === undefined ? [] : [node])
  if (node === undefined) return
  requestAnimationFrame(() => {
    showBlock(node)
    focusBlock(node)
  })
}
