// Where to start from: home, Tsumiki's folder, drives, and the folders that the user added.
import { NavLink, ScrollArea } from '@mantine/core'
import { IconFolder, IconHome } from '@tabler/icons-react'
import type { FolderListing } from '../../shared/protocol/files.ts'
import { useWords } from '../i18n/index.ts'

export function Places({ listing, onGo }: { listing: FolderListing | undefined; onGo(path: string): void }) {
  const { words } = useWords('files')
  return (
    <ScrollArea w={190} component="nav" aria-label={words('places')} style={{ flexShrink: 0 }}>
      {listing?.places.map(({ name, path }, i) => (
        <NavLink
          key={path}
          component="button"
          label={name}
          title={path}
          noWrap
          active={path === listing.path}
          leftSection={i === 0 ? <IconHome size={16} /> : <IconFolder size={16} />}
          onClick={() => onGo(path)}
          style={{ borderRadius: 6 }}
        />
      ))}
    </ScrollArea>
  )
}
