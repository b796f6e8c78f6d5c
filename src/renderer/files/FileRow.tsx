// One file or folder in the chooser's list.
import { IconChevronRight, IconFile, IconFolderFilled } from '@tabler/icons-react'
import type { FileEntry } from '../../shared/protocol/files.ts'
import { useWords } from '../i18n/index.ts'
import { readableSize } from './entries.ts'
import styles from './FileRow.module.css'

interface Props {
  id: string
  entry: FileEntry
  top: number
  height: number
  isSelected: boolean
  onSelect(entry: FileEntry): void
  onOpen(entry: FileEntry): void
}

export function FileRow({ id, entry, top, height, isSelected, onSelect, onOpen }: Props) {
  const { language } = useWords()
  const isFolder = entry.kind === 'folder'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active row
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      className={styles.row}
      style={{ top, height }}
      onClick={() => onSelect(entry)}
      onDoubleClick={() => onOpen(entry)}
    >
      {isFolder ? <IconFolderFilled size={18} className={styles.folder} /> : <IconFile size={18} />}
      <span className={styles.name}>{entry.name}</span>
      <span className={styles.quiet}>{entry.modified && dateOf(entry.modified, language)}</span>
      <span className={styles.quiet} style={{ width: 70 }}>
        {entry.size !== undefined && readableSize(entry.size, language)}
      </span>
      {isFolder ? <IconChevronRight size={16} className={styles.quiet} /> : <span style={{ width: 16 }} />}
    </div>
  )
}

function dateOf(iso: string, language: string): string {
  return new Date(iso).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
}
