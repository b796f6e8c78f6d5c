// The contents of a folder: arrows move, Enter opens, Backspace goes up; long folders are drawn only where they are seen.
import { Center, Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef } from 'react'
import type { FileEntry, FolderListing } from '../../shared/protocol/files.ts'
import { useWords } from '../i18n/index.ts'
import { FileRow } from './FileRow.tsx'

interface Props {
  listing: FolderListing | undefined
  contents: { shown: readonly FileEntry[]; hidden: number }
  search: string
  selected: FileEntry | undefined
  /** Each folder begins with the keys on the list, unless somebody types. */
  takesFocus: boolean
  onSelect(entry: FileEntry): void
  onOpen(entry: FileEntry): void
  onUp(): void
}

const ROW_HEIGHT = 34

export function FileList({ listing, contents, search, selected, takesFocus, onSelect, onOpen, onUp }: Props) {
  const { words } = useWords('files')
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const { shown, hidden } = contents
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const here = listing?.path
  const isFirst = useRef(true)
  useEffect(() => {
    if (!takesFocus || here === undefined) return
    // Who types a path while the first folder is still read goes on typing.
    const isTyping = isFirst.current && document.activeElement instanceof HTMLInputElement
    isFirst.current = false
    if (!isTyping) box.current?.focus()
  }, [takesFocus, here])
  const at = shown.findIndex(({ path }) => path === selected?.path)

  const move = (to: number) => {
    const index = Math.max(0, Math.min(shown.length - 1, to))
    if (!shown[index]) return
    onSelect(shown[index])
    rows.scrollToIndex(index)
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at < 0 ? 0 : at - 1),
    Home: () => move(0),
    End: () => move(shown.length - 1),
    PageDown: () => move(at + 10),
    PageUp: () => move(at - 10),
    Enter: () => shown[at] && onOpen(shown[at]),
    Backspace: onUp,
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a listbox; without entries, which a listbox must have, a group
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both take a name
    <div
      ref={box}
      role={shown.length ? 'listbox' : 'group'}
      tabIndex={0}
      aria-label={words('entries', { folder: here ?? '' })}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      onKeyDown={(event) => {
        const act = keys[event.key]
        if (!act || event.nativeEvent.isComposing) return
        event.preventDefault()
        act()
      }}
      style={{ flex: 1, overflow: 'auto', border: '1px solid var(--line)', borderRadius: 8 }}
    >
      {shown.length === 0 && (
        <Center h="100%" p="md">
          <Text c="dimmed" size="sm" ta="center">
            {!listing
              ? words('loading')
              : search
                ? words('nothingFound', { search })
                : hidden
                  ? words('nothingFits', { hidden })
                  : words('empty')}
          </Text>
        </Center>
      )}
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <FileRow
            key={shown[index].path}
            id={`${id}-${index}`}
            entry={shown[index]}
            top={start}
            height={ROW_HEIGHT}
            isSelected={index === at}
            onSelect={onSelect}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  )
}
