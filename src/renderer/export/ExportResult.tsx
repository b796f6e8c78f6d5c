// What an export gave: that it predicts the same, and its files.
import { Alert, Button, CopyButton, Group, List, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { fileName } from '../files/entries.ts'
import { useWords } from '../i18n/index.ts'
import { folderOf, readableDifference } from './paths.ts'
import type { Exported } from './useExport.ts'

/** What every export keeps, or is refused. */
const LIMIT = '10⁻⁴'

export function ExportResult({ exported: { files, maxDifference } }: { exported: Exported }) {
  const { words } = useWords('export')
  const [first] = files
  const isAlone = files.length === 1
  const place = isAlone ? first : folderOf(first)
  return (
    <Alert color="teal" variant="outline" icon={<IconCircleCheck />} title={words('done')} role="status">
      <Stack gap="xs">
        <Text size="sm">
          {maxDifference === 0
            ? words('exact')
            : words('difference', { difference: readableDifference(maxDifference), limit: LIMIT })}
        </Text>
        <Text size="sm" style={{ wordBreak: 'break-all' }}>
          {isAlone ? first : words('files', { count: files.length, folder: place })}
        </Text>
        {!isAlone && (
          <List size="sm" spacing={2}>
            {files.map((file) => (
              <List.Item key={file}>{fileName(file)}</List.Item>
            ))}
          </List>
        )}
        <Group>
          <CopyButton value={place}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {words(copied ? 'copied' : 'copyPath')}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Alert>
  )
}
