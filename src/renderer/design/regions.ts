// The parts of the Design place, for F6, which goes round them as in other desktop programs.
import { INSPECTOR } from '../inspector/Inspector.tsx'
import { PALETTE, PALETTE_SEARCH } from '../palette/Palette.tsx'
import { PROBLEMS } from '../problems/id.ts'
import { focusCanvas } from './focusCanvas.ts'

export const CANVAS = 'canvas'

const regions = [PALETTE, CANVAS, PROBLEMS, INSPECTOR]

/** Skips what has nothing to stop at. */
export function goToNextRegion(step: 1 | -1): void {
  const at = regions.findIndex((id) => document.activeElement?.closest(`#${id}`))
  const start = at < 0 && step < 0 ? 0 : at
  for (let count = 1; count <= regions.length; count++)
    if (enter(regions[(start + count * step + 2 * regions.length) % regions.length])) return
}

/** Tab goes on behind the blocks, each of which it would select: so the settings of the whole network can be reached. */
export function leaveBlocks(): void {
  if (document.activeElement?.matches('.react-flow__node:focus-visible')) focusFirst(`#${CANVAS} [role=toolbar]`)
}

/** Into the first of the inspector's fields. */
export function focusInspector(): boolean {
  return focusFirst(`#${INSPECTOR} :is(input, select, textarea, button):not(:disabled)`)
}

function enter(region: string): boolean {
  if (region === CANVAS) return focusCanvas()
  if (region === INSPECTOR) return focusInspector()
  return focusFirst(region === PALETTE ? `#${PALETTE_SEARCH}` : `#${region} button:not(:disabled)`)
}

function focusFirst(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.focus()
  return element !== null
}
