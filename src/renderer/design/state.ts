// What is open in the Design place: find, the list of shortcuts, the quick palette, the values of a sample.
import { create } from 'zustand'
import type { NodeId } from '../../shared/network/document.ts'
import type { UnitUse } from '../../shared/network/units.ts'

/** Where a wire was let go in empty space: what may stand there. */
export interface QuickPalette {
  /** On the screen. */
  x: number
  y: number
  /** On the canvas. */
  at: { x: number; y: number }
  node: NodeId
  /** 'out', or the port to be fed. */
  port: string
}

interface DesignState {
  find: boolean
  shortcuts: boolean
  quick: QuickPalette | undefined
  /** Values of one sample in the blocks. */
  values: boolean
  sample: number
  /** Training was asked for: what is unfinished is an error now. */
  asked: boolean
  problemsOpen: boolean
  /** The wire that what is being dragged would be put into. */
  dropWire: string | undefined
  selectedWires: readonly string[]
  /** The wire under the pointer. */
  pointedWire: string | undefined
  /** The wire whose end is being dragged. */
  reconnecting: string | undefined
  /** The units that were opened, one within the other, down to the open network. */
  trail: readonly UnitUse[]
  /** The menu of the selected blocks, on the screen. */
  menu: { x: number; y: number } | undefined
}

export const useDesign = create<DesignState>()(() => ({
  find: false,
  shortcuts: false,
  quick: undefined,
  values: false,
  sample: 0,
  asked: false,
  problemsOpen: true,
  dropWire: undefined,
  selectedWires: [],
  pointedWire: undefined,
  reconnecting: undefined,
  trail: [],
  menu: undefined,
}))
