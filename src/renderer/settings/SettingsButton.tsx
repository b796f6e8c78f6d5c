// Opens what the user can set for the whole program.
import { ActionIcon, Modal, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconSettings } from '@tabler/icons-react'
import { useWords } from '../i18n/index.ts'
import { DataMemoryField } from './DataMemoryField.tsx'

export function SettingsButton() {
  const { words } = useWords()
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Tooltip label={words('settings')}>
        <ActionIcon variant="subtle" aria-label={words('settings')} onClick={open}>
          <IconSettings size={18} />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={opened}
        onClose={close}
        title={words('settings')}
        closeButtonProps={{ 'aria-label': words('close') }}
      >
        <DataMemoryField />
      </Modal>
    </>
  )
}
