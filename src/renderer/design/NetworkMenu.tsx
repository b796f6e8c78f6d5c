// What can be done with the open network as a whole.
import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconFileTypePng, IconFileTypeSvg, IconPencil, IconTrash } from '@tabler/icons-react'
import { usesOf } from '../../shared/network/units.ts'
import { deleteNetwork, duplicateNetwork } from '../../shared/project/networks.ts'
import { savePicture } from '../canvas/picture/savePicture.tsx'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { tellError } from '../store/messages.ts'
import { changeProject, showNetwork, useProject } from '../store/project.ts'

export function NetworkMenu({ rename }: { rename(): void }) {
  const { words } = useWords('design')
  const networks = useProject(({ document }) => document!.networks)
  const open = useProject((state) => state.network)
  const isNeeded = usesOf(networks, open).length > 0 || networks.length < 2
  const isEmpty = networks.every(({ name, nodes }) => name !== open || nodes.length === 0)
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words('networkMenu', { name: open })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={rename}>
          {words('renameNetwork')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => duplicate(open)}>
          {words('duplicateNetwork')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} />} disabled={isNeeded} onClick={() => remove(open)}>
          {words('deleteNetwork')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconFileTypeSvg size={16} />}
          disabled={isEmpty}
          onClick={() => savePicture('svg').catch(tellError)}
        >
          {words('saveSvg')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypePng size={16} />}
          disabled={isEmpty}
          onClick={() => savePicture('png').catch(tellError)}
        >
          {words('savePng')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function duplicate(name: string): void {
  const at = useProject.getState().document!.networks.findIndex((network) => network.name === name)
  changeProject(textOf('design', 'step.duplicateNetwork', { name }), (document) => duplicateNetwork(document, name))
  const copy = useProject.getState().document?.networks[at + 1]
  if (copy) showNetwork(copy.name)
}

function remove(name: string): void {
  changeProject(textOf('design', 'step.deleteNetwork', { name }), (document) => deleteNetwork(document, name))
  const first = useProject.getState().document?.networks[0]
  if (first) showNetwork(first.name)
}
