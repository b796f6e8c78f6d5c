// What can be done with the selected blocks: the same in the menu, in the inspector and by keyboard.
import {
  IconCopy,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconPackage,
  IconPackageExport,
  IconPackages,
  IconTrash,
} from '@tabler/icons-react'
import type { NetworkDocument, NodeId } from '../../shared/network/document.ts'
import { isInputBlock, isOutputBlock, isUnit } from '../../shared/network/units.ts'
import { removeBlocks } from './actions.ts'
import { align, distribute } from './arranging.ts'
import { duplicate } from './pasteboard.ts'
import { groupSelection, openUnit, ungroupSelection } from './units.ts'

export interface SelectionAction {
  /** Its words are action.<key>. */
  key: string
  Icon: typeof IconCopy
  /** As the list of shortcuts writes it; the letter by its place on the keyboard with Alt. */
  keys: string
  fits(chosen: Chosen): boolean
  run(ids: readonly NodeId[]): void
}

type Chosen = NetworkDocument['nodes']

const several = (chosen: Chosen) => chosen.length > 1
const line = (key: Parameters<typeof align>[0], Icon: typeof IconCopy, letter: string): SelectionAction => {
  return { key: `align.${key}`, Icon, keys: `Alt+${letter}`, fits: several, run: () => align(key) }
}
const spread = (key: Parameters<typeof distribute>[0], Icon: typeof IconCopy, letter: string): SelectionAction => {
  const fits = (chosen: Chosen) => chosen.length > 2
  return { key: `distribute.${key}`, Icon, keys: `Alt+Shift+${letter}`, fits, run: () => distribute(key) }
}

export const arrangeActions: readonly SelectionAction[] = [
  line('left', IconLayoutAlignLeft, 'A'),
  line('centre', IconLayoutAlignCenter, 'H'),
  line('right', IconLayoutAlignRight, 'D'),
  line('top', IconLayoutAlignTop, 'W'),
  line('middle', IconLayoutAlignMiddle, 'V'),
  line('bottom', IconLayoutAlignBottom, 'S'),
  spread('across', IconLayoutDistributeVertical, 'H'),
  spread('down', IconLayoutDistributeHorizontal, 'V'),
]

export const unitActions: readonly SelectionAction[] = [
  {
    key: 'open',
    Icon: IconPackageExport,
    keys: 'altDown',
    fits: ([first, second]) => !!first && !second && isUnit(first),
    run: ([id]) => void openUnit(id),
  },
  {
    key: 'group',
    Icon: IconPackage,
    keys: 'Ctrl+G',
    fits: (chosen) => chosen.some((node) => !isInputBlock(node) && !isOutputBlock(node)),
    run: groupSelection,
  },
  {
    key: 'ungroup',
    Icon: IconPackages,
    keys: 'Ctrl+Shift+G',
    fits: (chosen) => chosen.some(isUnit),
    run: ungroupSelection,
  },
]

export const editActions: readonly SelectionAction[] = [
  { key: 'duplicate', Icon: IconCopy, keys: 'Ctrl+D', fits: (chosen) => chosen.length > 0, run: duplicate },
  {
    key: 'remove',
    Icon: IconTrash,
    keys: 'Delete',
    fits: (chosen) => chosen.length > 0,
    run: (ids) => removeBlocks(ids, false),
  },
]
