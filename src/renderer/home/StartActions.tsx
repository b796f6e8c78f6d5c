// Beginning without a sample: from data, from a project's file, from nothing.
import { Button, Menu, Stack } from '@mantine/core'
import { IconDatabaseImport, IconFolderOpen, IconPlus } from '@tabler/icons-react'
import { useDataSources } from '../data/source/useDataSources.tsx'
import { chooseFile } from '../files/choose.ts'
import { useWords } from '../i18n/index.ts'
import { createProject, openProject } from '../store/opening.ts'
import { useBusy } from './useBusy.ts'

export function StartActions({ onData }: { onData(path: string): void }) {
  const { words } = useWords('home')
  const { busy, run } = useBusy()
  const { items, dialog } = useDataSources({
    labels: { file: words('chooseFile'), folder: words('chooseFolder') },
    project: undefined,
    run: (action) => run('data', action),
    onTaken: onData,
    onDrawn: () => run('data', () => createProject({ template: 'lenet', name: words('template.lenet.title') }, 'data')),
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
        <Menu.Dropdown>{items}</Menu.Dropdown>
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
      {dialog}
    </Stack>
  )
}
