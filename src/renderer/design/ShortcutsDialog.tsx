// The list of all shortcuts.
import { Group, Kbd, Modal, SegmentedControl, Text } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { changeSettings, useView } from '../store/view.ts'
import styles from './design.module.css'
import { shortcuts } from './shortcuts.ts'
import { shownKeys } from './shownKeys.ts'
import { useDesign } from './state.ts'

const wheels = ['zoom', 'pan'] as const

export function ShortcutsDialog() {
  const { words } = useWords('design')
  const open = useDesign((state) => state.shortcuts)
  const wheel = useView((view) => view.settings.wheel)
  const close = () => useDesign.setState({ shortcuts: false })
  return (
    <Modal
      opened={open}
      onClose={close}
      title={words('shortcuts')}
      size={900}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <Group mb="md" gap="sm">
        <Text size="sm" id="wheel">
          {words('wheel.label')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-labelledby="wheel"
          value={wheel}
          data={wheels.map((value) => ({ value, label: words(`wheel.${value}`) }))}
          onChange={(value) => changeSettings({ wheel: value as (typeof wheels)[number] }).catch(tellError)}
        />
      </Group>
      <dl className={styles.shortcuts}>
        {shortcuts.map(({ key, keys }) => (
          <div key={key}>
            <dt>{words(`shortcut.${key}`)}</dt>
            <dd>
              {keys.map((each) => (
                <Kbd key={each}>{shownKeys(each, words)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
