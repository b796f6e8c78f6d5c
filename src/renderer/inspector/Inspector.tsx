// The inspector: the selected block, else the network as a whole and how it is trained.
import { ScrollArea } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { isUnit } from '../../shared/network/units.ts'
import { useNetwork } from '../design/analysis.ts'
import { focusCanvas } from '../design/focusCanvas.ts'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { BlockInspector } from './BlockInspector.tsx'
import { NetworkInspector } from './NetworkInspector.tsx'
import { SelectionInspector } from './SelectionInspector.tsx'
import { TrainingInspector } from './TrainingInspector.tsx'
import { UnitInspector } from './UnitInspector.tsx'

export const INSPECTOR = 'inspector'

export function Inspector() {
  const { words } = useWords('design')
  const network = useNetwork()
  const selection = useProject((state) => state.selection)
  const selected = network?.nodes.filter(({ id }) => selection.includes(id)) ?? []
  return (
    <ScrollArea
      h="100%"
      type="auto"
      scrollbars="y"
      component="section"
      id={INSPECTOR}
      aria-label={words('inspector')}
      onKeyDown={back}
    >
      {selected.length === 1 ? (
        isUnit(selected[0]) ? (
          <UnitInspector key={selected[0].id} node={selected[0]} />
        ) : (
          <BlockInspector key={selected[0].id} node={selected[0]} />
        )
      ) : selected.length > 1 ? (
        <SelectionInspector nodes={selected} />
      ) : (
        <>
          <NetworkInspector />
          <TrainingInspector />
        </>
      )}
    </ScrollArea>
  )
}

/** From a field to its block; what is open in the inspector is closed first. */
function back({ key, target, nativeEvent }: KeyboardEvent): void {
  if (key !== 'Escape' || nativeEvent.isComposing || (target as Element).matches('[aria-expanded=true]')) return
  if (useProject.getState().selection.length) focusCanvas()
}
