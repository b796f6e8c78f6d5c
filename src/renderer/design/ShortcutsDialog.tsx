// The list of all shortcuts.
import { Kbd, Modal, Table } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import { shortcuts } from './shortcuts.ts'
import { useDesign } from './state.ts'

export function ShortcutsDialog() {
  const { words } = useWords('design')
  const open = useDesign((state) => state.shortcuts)
  const close = () => useDesign.setState({ shortcuts: false })
  return (
    <Modal
      opened={open}
      onClose={close}
      title={words('shortcuts')}
      size="lg"
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <Table verticalSpacing={5}>
        <Table.Tbody>
          {shortcuts.map(({ key, keys }) => (
            <Table.Tr key={key}>
              <Table.Td>{words(`shortcut.${key}`)}</Table.Td>
              <Table.Td ta="right">
                {keys.map((each, i) => (
                  <span key={each}>
                    {i > 0 && ' / '}
                    <Kbd>{words(`key.${each}`, { defaultValue: shown(each) })}</Kbd>
                  </span>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}

const isMac = navigator.platform.startsWith('Mac')
const shown = (keys: string) => (isMac ? keys.replace('Ctrl', '⌘') : keys)
