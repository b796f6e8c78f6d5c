// Over the place while files hover above it, and while they are handed over to the engine.
import { Button, Center, Paper, Progress, Stack, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useWords } from '../../i18n/index.ts'
import classes from './drop.module.css'
import type { Drop } from './useDrop.ts'

export function DropVeil({ drop, title, text }: { drop: Drop; title: string; text: string }) {
  const { words, language } = useWords('data')
  const { words: common } = useWords()
  const { isOver, progress, cancel } = drop
  if (progress) {
    const share = progress.total > 0 ? (100 * progress.sent) / progress.total : 100
    const megabytes = (bytes: number) => (bytes / 1e6).toLocaleString(language, { maximumFractionDigits: 1 })
    return (
      <Center className={classes.busy}>
        <Paper withBorder shadow="md" p="lg" w={380} role="status">
          <Stack gap="sm">
            <Text fw={600}>{words('upload.title')}</Text>
            <Progress value={share} aria-label={words('upload.title')} />
            <Text size="sm" c="dimmed">
              {words('upload.progress', { sent: megabytes(progress.sent), total: megabytes(progress.total) })}
            </Text>
            <Button variant="default" onClick={cancel}>
              {common('cancel')}
            </Button>
          </Stack>
        </Paper>
      </Center>
    )
  }
  if (!isOver) return null
  return (
    <Center className={classes.veil}>
      <Stack align="center" gap={6}>
        <IconFileImport size={44} stroke={1.5} />
        <Text fw={600} size="lg">
          {title}
        </Text>
        <Text>{text}</Text>
      </Stack>
    </Center>
  )
}
