// The keyboard comes back to the canvas: to the block that was selected last, else to the first one.
import { focusBlock } from '../canvas/camera.ts'
import { useProject } from '../store/project.ts'
import { openNetwork } from './analysis.ts'

/** Whether there is a block to come to. */
export function focusCanvas(): boolean {
  const id = useProject.getState().selection.at(-1) ?? openNetwork()?.nodes[0]?.id
  if (id !== undefined) focusBlock(id)
  return id !== undefined
}
