// Offers work that could not be saved the last time the project was open.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { RecoveredWork as Recovered } from '../../shared/protocol/projects.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { discardRecovered, takeRecovered } from '../store/settling.ts'

const undecided = () => {}

export function RecoveredWork({ recovered }: { recovered: Recovered }) {
  const { words, language } = useWords('saving')
  const kept = new Date(recovered.kept)
  const isToday = kept.toDateString() === new Date().toDateString()
  const time = kept.toLocaleString(
    language,
    isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  )
  return (
    <Modal opened onClose={undecided} withCloseButton={false} size="lg" title={words('recovered', { time })}>
      <Stack gap="md">
        <Text size="sm">{words('recoveredHelp')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => void discardRecovered().catch(tellError)}>
            {words('discard')}
          </Button>
          <Button data-autofocus onClick={takeRecovered}>
            {words('use')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
