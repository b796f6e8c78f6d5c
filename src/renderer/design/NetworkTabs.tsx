// The project's networks as tabs: open, add, rename, duplicate, delete. Units are not among them: they are opened in
// the network that holds them, and the way there is shown behind its tab.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { usesOf } from '../../shared/network/units.ts'
import { addNetwork, renameNetwork } from '../../shared/project/networks.ts'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { changeProject, showNetwork, useProject } from '../store/project.ts'
import { useOneStop } from '../ui/useOneStop.ts'
import styles from './design.module.css'
import { NetworkMenu } from './NetworkMenu.tsx'
import { useDesign } from './state.ts'
import { rootOf, trailOf } from './trail.ts'
import { leaveUnit } from './units.ts'

export function NetworkTabs() {
  const { words } = useWords('design')
  const document = useProject((state) => state.document!)
  const open = useProject((state) => state.network)
  const gone = useDesign((state) => state.trail)
  const row = useOneStop<HTMLDivElement>({ isRow: true })
  const [renaming, setRenaming] = useState<string>()
  const { networks } = document
  const trail = trailOf(document, open, gone)
  const root = rootOf(trail, open)
  const tabs = networks.filter(({ name }) => name === root || usesOf(networks, name).length === 0)
  const within = [...trail.slice(1).map(({ network }) => network), ...(trail.length ? [open] : [])]
  const field = (name: string) => (
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
  )
  return (
    <div className={styles.tabs}>
      <div ref={row} role="tablist" aria-label={words('networks')} style={{ display: 'contents' }}>
        {tabs.map(({ name }) =>
          name === renaming ? (
            field(name)
          ) : (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === root}
              className={styles.tab}
              onClick={() => (name === root && trail.length ? leaveUnit(trail.length) : showNetwork(name))}
              onDoubleClick={() => setRenaming(name)}
            >
              {name}
            </button>
          ),
        )}
      </div>
      {within.length > 0 && (
        <nav aria-label={words('unit.trail')} className={styles.trail}>
          {within.map((name, i) => {
            const isOpen = i === within.length - 1
            return name === renaming ? (
              field(name)
            ) : (
              <button
                key={name}
                type="button"
                className={styles.crumb}
                aria-current={isOpen ? 'page' : undefined}
                onClick={() => !isOpen && leaveUnit(within.length - 1 - i)}
                onDoubleClick={() => isOpen && setRenaming(name)}
              >
                {name}
              </button>
            )
          })}
        </nav>
      )}
      <NetworkMenu rename={() => setRenaming(open)} />
      <Tooltip label={words('addNetwork')}>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words('addNetwork')} onClick={() => add()}>
          <IconPlus size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  )

  function add(): void {
    changeProject(textOf('design', 'step.addNetwork'), (project) => addNetwork(project, words('newNetwork')))
    const last = useProject.getState().document?.networks.at(-1)
    if (last) showNetwork(last.name)
  }
}

function rename(name: string, wanted: string): void {
  const next = wanted.trim()
  const { trail } = useDesign.getState()
  changeProject(textOf('design', 'step.renameNetwork', { name }), (document) => renameNetwork(document, name, wanted))
  const { document } = useProject.getState()
  if (!document?.networks.some((network) => network.name === next)) return
  useDesign.setState({ trail: trail.map((use) => (use.network === name ? { ...use, network: next } : use)) })
  showNetwork(next)
}
