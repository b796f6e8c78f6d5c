// The list of all shortcuts.
import { Kbd, Modal } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import styles from './design.module.css'
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
      size={900}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <dl className={styles.shortcuts}>
        {shortcuts.map(({ key, keys }) => (
          <div key={key}>
            <dt>{words(`shortcut.${key}`)}</dt>
            <dd>
              {keys.map((each) => (
                <Kbd key={each}>{words(`key.${each}`, { defaultValue: shown(each) })}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

const isMac = navigator.platform.startsWith('Mac')
const shown = (keys: string) => (isMac ? keys.replace('Ctrl', '⌘') : keys)
