// Lines the selected blocks up, and spreads them: each one step of undo.
import { type Alignment, aligned, boxesOf, type Direction, distributed } from '../canvas/align.ts'
import { positionsOf } from '../canvas/placement.ts'
import { textOf } from '../i18n/textOf.ts'
import { useProject } from '../store/project.ts'
import { openNetwork } from './analysis.ts'
import { moveAs } from './moveActions.ts'

function selectedBoxes() {
  const network = openNetwork()
  const { selection } = useProject.getState()
  const nodes = network?.nodes.filter(({ id }) => selection.includes(id)) ?? []
  return network ? boxesOf(nodes, positionsOf(network)) : []
}

export function align(to: Alignment): void {
  const boxes = selectedBoxes()
  if (boxes.length > 1) moveAs(textOf('design', `step.align.${to}`, { count: boxes.length }), aligned(boxes, to))
}

export function distribute(direction: Direction): void {
  const boxes = selectedBoxes()
  if (boxes.length < 3) return
  moveAs(textOf('design', `step.distribute.${direction}`, { count: boxes.length }), distributed(boxes, direction))
}
