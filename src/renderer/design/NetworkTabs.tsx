// The project's networks as tabs: open, add, rename, delete.
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { addNetwork, deleteNetwork, renameNetwork } from '../../shared/project/networks.ts'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { changeProject, showNetwork, useProject } from '../store/project.ts'
import { useOneStop } from '../ui/useOneStop.ts'
import styles from './design.module.css'

export function NetworkTabs() {
  const { words } = useWords('design')
  const networks = useProject(({ document }) => document!.networks)
  const open = useProject((state) => state.network)
  const row = useOneStop<HTMLDivElement>({ isRow: true })
  const [renaming, setRenaming] = useState<string>()
  return (
    <div className={styles.tabs}>
      <div ref={row} role="tablist" aria-label={words('networks')} style={{ display: 'contents' }}>
        {networks.map(({ name }) =>
          name === renaming ? (
            <input
              key={name}
              className={styles.tabName}
              aria-label={words('networkName')}
              defaultValue={name}
              // biome-ignore lint/a11y/noAutofocus: the user asked to type here
              autoFocus
              onFocus={(event) => event.currentTarget.select()}
              onBlur={(event) => {
                rename(name, event.currentTarget.value)
                setRenaming(undefined)
              }}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return
                if (event.key === 'Escape') event.currentTarget.value = name
                if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
              }}
            />
          ) : (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === open}
              className={styles.tab}
              onClick={() => showNetwork(name)}
              onDoubleClick={() => setRenaming(name)}
            >
              {name}
            </button>
          ),
        )}
      </div>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words('networkMenu', { name: open })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setRenaming(open)}>
            {words('renameNetwork')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} />} disabled={networks.length < 2} onClick={() => remove(open)}>
            {words('deleteNetwork')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={words('addNetwork')}>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words('addNetwork')} onClick={() => add()}>
          <IconPlus size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  )

  function add(): void {
    changeProject(textOf('design', 'step.addNetwork'), (document) => addNetwork(document, words('newNetwork')))
    const last = useProject.getState().document?.networks.at(-1)
    if (last) showNetwork(last.name)
  }
}

function rename(name: string, wanted: string): void {
  changeProject(textOf('design', 'step.renameNetwork', { name }), (document) => renameNetwork(document, name, wanted))
  const { document } = useProject.getState()
  if (document?.networks.some((network) => network.name === wanted.trim())) showNetwork(wanted.trim())
}

function remove(name: string): void {
  changeProject(textOf('design', 'step.deleteNetwork', { name }), (document) => deleteNetwork(document, name))
  const first = useProject.getState().document?.networks[0]
  if (first) showNetwork(first.name)
}
