// The palette: every block by category, with a search over all its names.
import { ScrollArea, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { layerTypes } from '../../shared/layers/registry.ts'
import { append } from '../design/actions.ts'
import { focusCanvas } from '../design/focusCanvas.ts'
import { useWords } from '../i18n/index.ts'
import { useOneStop } from '../ui/useOneStop.ts'
import { categories } from './categories.ts'
import { moveFocus } from './moveFocus.ts'
import { PaletteCategory } from './PaletteCategory.tsx'
import { PaletteItem } from './PaletteItem.tsx'
import styles from './palette.module.css'
import { searchLayers } from './search.ts'

export const PALETTE = 'palette'
export const PALETTE_SEARCH = 'palette-search'

export function Palette() {
  const { words } = useWords('design')
  const [typed, setTyped] = useState('')
  const list = useOneStop<HTMLDivElement>()
  const wanted = useDeferredValue(typed)
  const found = useMemo(() => searchLayers(layerTypes(), wanted), [wanted])
  return (
    <Stack
      ref={list}
      id={PALETTE}
      component="section"
      aria-label={words('palette')}
      gap={0}
      h="100%"
      onKeyDown={moveFocus}
    >
      <TextInput
        id={PALETTE_SEARCH}
        p="xs"
        size="sm"
        aria-label={words('search')}
        placeholder={words('search')}
        leftSection={<IconSearch size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && typed.trim()) {
            const [first] = searchLayers(layerTypes(), typed)
            if (first) append(first.type)
          }
          if (event.key === 'Escape') typed ? setTyped('') : focusCanvas()
        }}
      />
      <ScrollArea flex={1} type="auto" scrollbars="y" px="xs" pb="xs">
        {wanted.trim() && found.length === 0 && (
          <Text size="sm" c="dimmed" p="sm" role="status">
            {words('nothingFound')}
          </Text>
        )}
        {wanted.trim() ? (
          <ul className={styles.list} aria-label={words('found', { count: found.length })}>
            {found.map((layer) => (
              <PaletteItem key={layer.type} layer={layer} />
            ))}
          </ul>
        ) : (
          categories.map((category) => <PaletteCategory key={category} category={category} />)
        )}
      </ScrollArea>
    </Stack>
  )
}
