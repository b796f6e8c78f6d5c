// The inspector: the selected block, else the network as a whole and how it is trained.
import { ScrollArea, Stack, Text, Title } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useNetwork } from '../design/analysis.ts'
import { focusCanvas } from '../design/focusCanvas.ts'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { BlockInspector } from './BlockInspector.tsx'
import { NetworkInspector } from './NetworkInspector.tsx'
import { TrainingInspector } from './TrainingInspector.tsx'

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
        <BlockInspector key={selected[0].id} node={selected[0]} />
      ) : selected.length > 1 ? (
        <Stack p="md" gap="xs">
          <Title order={2} fz="md">
            {words('several', { count: selected.length })}
          </Title>
          <Text size="sm" c="dimmed">
            {words('severalHint')}
          </Text>
        </Stack>
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
