// One format: what it is for, where it goes, exporting, and what came of it.
import {
  Alert,
  Button,
  Card,
  Group,
  Loader,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  ThemeIcon,
  Title,
} from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFolderOpen, IconPackageExport } from '@tabler/icons-react'
import { useState } from 'react'
import { chooseFile } from '../files/choose.ts'
import { fileName, joinPath } from '../files/entries.ts'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { ExportResult } from './ExportResult.tsx'
import { defaultTarget, folderOf } from './paths.ts'
import type { Format } from './RunExport.tsx'
import { useExport } from './useExport.ts'

export function FormatCard({ format: { format, text }, run }: { format: Format; run: string }) {
  const { words, say, language } = useWords('export')
  const project = useProject((state) => state.path) ?? ''
  const [zip, setZip] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const { state, start } = useExport()
  const isBusy = state.state === 'busy'
  const [showsBusy] = useDebouncedValue(isBusy, isBusy ? 500 : 0)
  const out = chosen ?? defaultTarget(project, format, zip)

  const choose = async () => {
    const folder = folderOf(out)
    const name = fileName(out)
    const path = zip
      ? await chooseFile({ kind: 'save', extensions: ['zip'], folder, name })
      : await chooseFile({ kind: 'folder', folder })
    // A folder of its own, so that the export's files do not mix with others.
    if (path !== undefined) setChosen(zip ? path : joinPath(path, name))
  }
  const { name, summary } = text[language]
  return (
    <Card component="li" withBorder padding="lg" radius="lg" bg="var(--panel)">
      <Stack gap="md">
        <Group wrap="nowrap" align="flex-start">
          <ThemeIcon size={40} variant="light" radius="md">
            <IconPackageExport size={22} />
          </ThemeIcon>
          <div>
            <Title order={4}>{name}</Title>
            <Text size="sm" c="var(--quiet)">
              {summary}
            </Text>
          </div>
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={words('where')}
          style={{ alignSelf: 'flex-start' }}
          data={[
            { value: 'folder', label: words('folder') },
            { value: 'zip', label: words('zip') },
          ]}
          value={zip ? 'zip' : 'folder'}
          onChange={(value) => {
            setZip(value === 'zip')
            setChosen(undefined)
          }}
        />
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            label={words('where')}
            flex={1}
            value={out}
            title={out}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
          <Button variant="default" leftSection={<IconFolderOpen size={16} />} onClick={choose}>
            {words('change')}
          </Button>
        </Group>
        <Group>
          <Button disabled={isBusy || out.trim() === ''} onClick={() => start({ run, format, out: out.trim(), zip })}>
            {words('export')}
          </Button>
          <Group gap="xs" aria-live="polite">
            {isBusy && showsBusy && (
              <>
                <Loader size="xs" />
                <Text size="sm">{words('exporting')}</Text>
              </>
            )}
          </Group>
        </Group>
        {state.state === 'refused' && (
          <Alert color="red" variant="outline" role="alert" title={words('notPossible')}>
            {say(state.text)}
          </Alert>
        )}
        {state.state === 'done' && <ExportResult exported={state.exported} />}
      </Stack>
    </Card>
  )
}
