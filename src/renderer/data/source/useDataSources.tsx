// The ways to bring data in, as items of a menu and the dialogs they open: a file, a folder, data made here, a well-known set.
import { Menu } from '@mantine/core'
import { IconCamera, IconDownload, IconFile, IconFolder } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { chooseFile } from '../../files/choose.ts'
import { useWords } from '../../i18n/index.ts'
import { NewDataDialog } from '../capture/NewDataDialog.tsx'
import { KnownSetsDialog } from '../knownSets/KnownSetsDialog.tsx'
import { dataExtensions } from './dataExtensions.ts'

interface Ways {
  labels: Readonly<Record<'file' | 'folder', string>>
  /** Whose data it becomes; absent: a new one's. */
  project: string | undefined
  /** Does what a click begins, and tells what goes wrong. */
  run(action: () => Promise<unknown>): void
  onTaken(path: string): Promise<void> | void
  /** Drawn data instead of a well-known set. */
  onDrawn(): void
}

export function useDataSources({ labels, project, run, onTaken, onDrawn }: Ways): {
  items: ReactNode
  dialog: ReactNode
} {
  const { words: capture } = useWords('capture')
  const { words: known } = useWords('knownSets')
  const [opened, setOpened] = useState<'capture' | 'known'>()
  const close = () => setOpened(undefined)
  const choose = (kind: 'file' | 'folder') =>
    run(async () => {
      const path = await chooseFile({ kind, ...(kind === 'file' && { extensions: dataExtensions }) })
      if (path !== undefined) await onTaken(path)
    })
  const items = (
    <>
      <Menu.Item leftSection={<IconFile size={16} />} onClick={() => choose('file')}>
        {labels.file}
      </Menu.Item>
      <Menu.Item leftSection={<IconFolder size={16} />} onClick={() => choose('folder')}>
        {labels.folder}
      </Menu.Item>
      <Menu.Item leftSection={<IconCamera size={16} />} onClick={() => setOpened('capture')}>
        {capture('menu')}
      </Menu.Item>
      <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => setOpened('known')}>
        {known('menu')}
      </Menu.Item>
    </>
  )
  const dialog = (
    <>
      {opened === 'capture' && <NewDataDialog project={project} onTaken={onTaken} onClose={close} />}
      {opened === 'known' && <KnownSetsDialog onTaken={onTaken} onDrawn={onDrawn} onClose={close} />}
    </>
  )
  return { items, dialog }
}
