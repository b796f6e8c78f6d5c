// The button that brings data in: a file, a folder, data made here, a well-known set, or data that is drawn.
import { Button, Menu } from '@mantine/core'
import { IconCamera, IconChevronDown, IconDownload, IconFile, IconFolder, IconSparkles } from '@tabler/icons-react'
import { useState } from 'react'
import { generatorTypes } from '../../../shared/data/generators/registry.ts'
import { chooseFile } from '../../files/choose.ts'
import { useWords } from '../../i18n/index.ts'
import { tellError } from '../../store/messages.ts'
import { useProject } from '../../store/project.ts'
import { CaptureDialog } from '../capture/CaptureDialog.tsx'
import { KnownSetsDialog } from '../knownSets/KnownSetsDialog.tsx'
import { dataExtensions } from './dataExtensions.ts'
import { takeData } from './takeData.ts'
import { takeGenerator } from './takeGenerator.ts'

interface Props {
  label: string
  variant: 'filled' | 'default'
  /** The dataset whose place the chosen data takes. */
  replaced: string | undefined
}

export function ChooseData({ label, variant, replaced }: Props) {
  const { words, language } = useWords('data')
  const { words: capture } = useWords('capture')
  const { words: known } = useWords('knownSets')
  const project = useProject(({ path }) => path)
  const [opened, setOpened] = useState<'capture' | 'known'>()
  const choose = async (kind: 'file' | 'folder') => {
    const path = await chooseFile({ kind, ...(kind === 'file' && { extensions: dataExtensions }) })
    if (path !== undefined) await takeData(path, replaced)
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            size={variant === 'filled' ? 'sm' : 'compact-sm'}
            variant={variant}
            rightSection={<IconChevronDown size={14} />}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflow: 'auto' }}>
          <Menu.Item leftSection={<IconFile size={16} />} onClick={() => choose('file').catch(tellError)}>
            {words('source.file')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFolder size={16} />} onClick={() => choose('folder').catch(tellError)}>
            {words('source.folder')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCamera size={16} />} onClick={() => setOpened('capture')}>
            {capture('menu')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => setOpened('known')}>
            {known('menu')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{words('source.drawn')}</Menu.Label>
          {generatorTypes().map(({ type, text }) => (
            <Menu.Item
              key={type}
              leftSection={<IconSparkles size={16} />}
              title={text[language].summary}
              onClick={() => takeGenerator(type, replaced)}
            >
              {text[language].name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {opened === 'capture' && (
        <CaptureDialog
          project={project}
          onTaken={(path) => takeData(path, replaced)}
          onClose={() => setOpened(undefined)}
        />
      )}
      {opened === 'known' && (
        <KnownSetsDialog
          onTaken={(path) => takeData(path, replaced)}
          onDrawn={() => takeGenerator('digits', replaced)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}
