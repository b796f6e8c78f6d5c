// Beginning without a sample: from data, from a project's file, from nothing.
import { Button, Menu, Stack } from '@mantine/core'
import {
  IconCamera,
  IconDatabaseImport,
  IconDownload,
  IconFile,
  IconFolder,
  IconFolderOpen,
  IconPlus,
} from '@tabler/icons-react'
import { useState } from 'react'
import { CaptureDialog } from '../data/capture/CaptureDialog.tsx'
import { KnownSetsDialog } from '../data/knownSets/KnownSetsDialog.tsx'
import { dataExtensions } from '../data/source/dataExtensions.ts'
import { chooseFile } from '../files/choose.ts'
import { useWords } from '../i18n/index.ts'
import { createProject, openProject } from '../store/opening.ts'
import { useBusy } from './useBusy.ts'

export function StartActions({ onData }: { onData(path: string): void }) {
  const { words } = useWords('home')
  const { words: capture } = useWords('capture')
  const { words: known } = useWords('knownSets')
  const [opened, setOpened] = useState<'capture' | 'known'>()
  const { busy, run } = useBusy()
  const chooseData = (kind: 'file' | 'folder') =>
    run('data', async () => {
      const path = await chooseFile({ kind, ...(kind === 'file' && { extensions: dataExtensions }) })
      if (path !== undefined) onData(path)
    })
  const open = () =>
    run('open', async () => {
      const path = await chooseFile({ kind: 'file', extensions: ['tsumiki'] })
      if (path !== undefined) await openProject(path)
    })
  return (
    <Stack gap={8}>
      <Menu width="target" position="bottom">
        <Menu.Target>
          <Button leftSection={<IconDatabaseImport size={18} />} justify="flex-start" disabled={busy !== undefined}>
            {words('newFromData')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFile size={16} />} onClick={() => chooseData('file')}>
            {words('chooseFile')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFolder size={16} />} onClick={() => chooseData('folder')}>
            {words('chooseFolder')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCamera size={16} />} onClick={() => setOpened('capture')}>
            {capture('menu')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => setOpened('known')}>
            {known('menu')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={18} />}
        justify="flex-start"
        disabled={busy !== undefined}
        onClick={open}
      >
        {words('openProject')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} />}
        justify="flex-start"
        disabled={busy !== undefined}
        onClick={() => run('empty', () => createProject({ name: words('emptyName') }, 'design'))}
      >
        {words('newEmpty')}
      </Button>
      {opened === 'capture' && (
        <CaptureDialog project={undefined} onTaken={onData} onClose={() => setOpened(undefined)} />
      )}
      {opened === 'known' && (
        <KnownSetsDialog
          onTaken={onData}
          onDrawn={() =>
            run('data', () => createProject({ template: 'lenet', name: words('template.lenet.title') }, 'data'))
          }
          onClose={() => setOpened(undefined)}
        />
      )}
    </Stack>
  )
}
