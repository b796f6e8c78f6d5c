// Above the list: one folder up, the folder's path (typed or pasted too), and the search.
import { ActionIcon, Group, TextInput, Tooltip } from '@mantine/core'
import { IconArrowUp, IconBookmarkPlus, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { FolderListing } from '../../shared/protocol/files.ts'
import { engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'

interface Props {
  listing: FolderListing | undefined
  onGo(path: string): void
  search: string
  onSearch(search: string): void
}

export function FolderBar({ listing, onGo, search, onSearch }: Props) {
  const { words } = useWords('files')
  // Absent: the folder that is shown.
  const [typed, setTyped] = useState<string>()
  const here = listing?.path ?? ''
  const before = useRef('')
  useEffect(() => {
    // What was typed while the first folder was still read stays.
    if (before.current) setTyped(undefined)
    before.current = here
  }, [here])
  const isPlace = listing?.places.some(({ path }) => path === here)
  const keep = () =>
    engine
      .ask('files.addPlace', { path: here })
      .then(() => onGo(here))
      .catch(tellError)
  return (
    <Group gap="xs" wrap="nowrap">
      <Tooltip label={words('up')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words('up')}
          disabled={listing?.parent === undefined}
          onClick={() => onGo(listing!.parent!)}
        >
          <IconArrowUp size={18} />
        </ActionIcon>
      </Tooltip>
      <TextInput
        aria-label={words('path')}
        flex={1}
        value={typed ?? here}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key, nativeEvent }) =>
          key === 'Enter' && !nativeEvent.isComposing && onGo((typed ?? here).trim())
        }
        rightSection={
          <Tooltip label={words('addPlace')}>
            <ActionIcon variant="subtle" aria-label={words('addPlace')} disabled={!here || isPlace} onClick={keep}>
              <IconBookmarkPlus size={18} />
            </ActionIcon>
          </Tooltip>
        }
      />
      <TextInput
        aria-label={words('search')}
        placeholder={words('search')}
        w={220}
        leftSection={<IconSearch size={16} />}
        value={search}
        onChange={({ currentTarget }) => onSearch(currentTarget.value)}
      />
    </Group>
  )
}
