// Where the data is from, how much there is, what it is for, and putting other data in its place.
import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import { IconDatabase, IconPlus, IconSparkles } from '@tabler/icons-react'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import { findGenerator } from '../../../shared/data/generators/registry.ts'
import { fileName } from '../../files/entries.ts'
import { useWords } from '../../i18n/index.ts'
import type { DatasetReading } from '../../store/datasets.ts'
import { useProject } from '../../store/project.ts'
import { Panel } from '../Panel.tsx'
import { ChooseData } from './ChooseData.tsx'
import { Facts } from './Facts.tsx'
import { GeneratorSettings } from './GeneratorSettings.tsx'
import { wholePath } from './wholePath.ts'

interface Props {
  dataset: DatasetDocument
  reading: DatasetReading | undefined
  /** Absent where nothing can be added to the data. */
  addSamples: (() => void) | undefined
}

export function SourcePanel({ dataset, reading, addSamples }: Props) {
  const { words, language } = useWords('data')
  const { words: capture } = useWords('capture')
  const project = useProject(({ path }) => path) ?? ''
  const { source } = dataset
  const generator = source.kind === 'generator' ? findGenerator(source.generator) : undefined
  const title = source.kind === 'file' ? fileName(source.path) : (generator?.text[language].name ?? source.generator)
  const Icon = generator ? IconSparkles : IconDatabase
  return (
    <Panel
      title={words('source.title')}
      tools={<ChooseData label={words('source.replace')} variant="default" replaced={dataset.name} />}
    >
      <Stack gap="sm">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Icon size={22} style={{ flex: 'none' }} />
          <div style={{ minWidth: 0 }}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Text>
            <Text size="xs" c="var(--quiet)" style={{ overflowWrap: 'anywhere' }}>
              {source.kind === 'file' ? wholePath(source.path, project) : generator?.text[language].summary}
            </Text>
          </div>
          {reading?.state === 'reading' && <Loader size="xs" ml="auto" role="status" aria-label={words('reading')} />}
        </Group>
        {reading?.summary && <Facts summary={reading.summary} />}
        {addSamples && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} />}
            onClick={addSamples}
            style={{ alignSelf: 'flex-start' }}
          >
            {capture('more.menu')}
          </Button>
        )}
        {source.kind === 'generator' && generator && (
          <GeneratorSettings dataset={dataset.name} source={source} generator={generator} />
        )}
      </Stack>
    </Panel>
  )
}
