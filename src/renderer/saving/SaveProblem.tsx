// Stays while the project's file cannot be written: why, and what can be done.
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import type { Text as Sentence } from '../../shared/text.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { flushSave } from '../store/saving.ts'
import { alertTitle } from '../ui/alertTitle.ts'
import { saveElsewhere } from './saveElsewhere.ts'

export function SaveProblem({ problem }: { problem: Sentence }) {
  const { words, say } = useWords('saving')
  return (
    <Alert
      role="alert"
      color="red"
      title={words('failed')}
      icon={<IconDeviceFloppy />}
      styles={alertTitle}
      pos="fixed"
      bottom={16}
      left={16}
      w={460}
      maw="calc(100vw - 32px)"
      bg="var(--panel)"
      bd="1px solid var(--mantine-color-red-outline)"
      style={{ zIndex: 390, boxShadow: 'var(--mantine-shadow-md)' }}
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {say(problem)}
      </Text>
      <Group mt="sm" gap="xs">
        <Button size="compact-sm" onClick={() => void saveElsewhere().catch(tellError)}>
          {words('saveAs')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void flushSave()}>
          {words('tryAgain')}
        </Button>
      </Group>
    </Alert>
  )
}
