// The button that brings data in: a file, a folder, data made here, a well-known set, or data that is drawn.
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconSparkles } from '@tabler/icons-react'
import { generatorTypes } from '../../../shared/data/generators/registry.ts'
import { useWords } from '../../i18n/index.ts'
import { tellError } from '../../store/messages.ts'
import { useProject } from '../../store/project.ts'
import { takeData } from './takeData.ts'
import { takeGenerator } from './takeGenerator.ts'
import { useDataSources } from './useDataSources.tsx'

interface Props {
  label: string
  variant: 'filled' | 'default'
  /** The dataset whose place the chosen data takes. */
  replaced: string | undefined
}

export function ChooseData({ label, variant, replaced }: Props) {
  const { words, language } = useWords('data')
  const { items, dialog } = useDataSources({
    labels: { file: words('source.file'), folder: words('source.folder') },
    project: useProject(({ path }) => path),
    run: (action) => void action().catch(tellError),
    onTaken: (path) => takeData(path, replaced),
    onDrawn: () => takeGenerator('digits', replaced),
  })
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
          {items}
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
      {dialog}
    </>
  )
}
