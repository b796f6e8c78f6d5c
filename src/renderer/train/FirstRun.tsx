// Before the first run: what training is, one button, and what still keeps it from starting.
import { Alert, Button, Center, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconChartLine, IconPlayerPlayFilled } from '@tabler/icons-react'
import type { Problem } from '../../shared/network/problems.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { useProject } from '../store/project.ts'
import { startTraining, useRuns } from '../store/runs.ts'
import { alertTitle } from '../ui/alertTitle.ts'
import { FoldsButton } from './FoldsButton.tsx'
import { StartProblems } from './StartProblems.tsx'

export function FirstRun({ problems }: { problems: readonly Problem[] }) {
  const { words, say } = useWords('train')
  const training = useProject((state) => state.document?.training)
  const failure = useRuns((state) => state.job?.problem)
  return (
    <Center mih="100%" p="xl">
      <Stack align="center" gap="md" maw={620}>
        <ThemeIcon size={72} radius="xl" variant="light">
          <IconChartLine size={40} stroke={1.5} />
        </ThemeIcon>
        <Title order={2} ta="center">
          {words('first.title')}
        </Title>
        <Text c="var(--quiet)" ta="center">
          {words('first.text')}
        </Text>
        <Button
          size="xl"
          leftSection={<IconPlayerPlayFilled size={22} />}
          disabled={problems.length > 0}
          aria-describedby={problems.length ? 'start-problems' : undefined}
          onClick={() => void startTraining().catch(tellError)}
        >
          {words('start')}
        </Button>
        <FoldsButton canStart={problems.length === 0} />
        {training && problems.length === 0 && (
          <Text size="sm" c="var(--quiet)">
            {words('first.settings', { epochs: training.epochs, batch: training.batchSize })}
          </Text>
        )}
        {failure && problems.length === 0 && (
          <Alert
            color="red"
            variant="light"
            styles={alertTitle}
            title={words('phase.failed')}
            style={{ whiteSpace: 'pre-wrap' }}
          >
            {say(failure)}
          </Alert>
        )}
        <StartProblems problems={problems} />
      </Stack>
    </Center>
  )
}
