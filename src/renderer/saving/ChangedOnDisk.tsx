// Asks which version shall count after somebody else wrote the project's file. Undo leads to the other one.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { FoundOnDisk } from '../../shared/protocol/projects.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { keepMine, takeTheirs } from '../store/settling.ts'
import { saveElsewhere } from './saveElsewhere.ts'

/** Which it shall be must be said: there is no way around the question. */
const undecided = () => {}

export function ChangedOnDisk({ changed }: { changed: FoundOnDisk }) {
  const { words, say } = useWords('saving')
  const isReadable = changed.document !== undefined
  return (
    <Modal opened onClose={undecided} withCloseButton={false} size="lg" title={words('changed')}>
      <Stack gap="md">
        <Text size="sm">{words(isReadable ? 'changedHelp' : 'changedUnreadable')}</Text>
        {changed.problem && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {say(changed.problem)}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={() => void saveElsewhere().catch(tellError)}>
            {words('saveMineAs')}
          </Button>
          <Button variant="default" onClick={keepMine}>
            {words('keepMine')}
          </Button>
          {isReadable && (
            <Button data-autofocus onClick={takeTheirs}>
              {words('takeTheirs')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
