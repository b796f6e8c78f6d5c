// The menu of the selected blocks, opened by the other mouse button or the menu key.
import { Kbd, Menu } from '@mantine/core'
import { focusBlock } from '../canvas/camera.ts'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { useNetwork } from './analysis.ts'
import { arrangeActions, editActions, type SelectionAction, unitActions } from './selectionActions.ts'
import { shownKeys } from './shownKeys.ts'
import { useDesign } from './state.ts'

/** The keyboard goes on from the block. */
function close(): void {
  useDesign.setState({ menu: undefined })
  const id = useProject.getState().selection.at(-1)
  if (id !== undefined) focusBlock(id)
}

export function BlockMenu() {
  const { words } = useWords('design')
  const place = useDesign(({ menu }) => menu)
  const network = useNetwork()
  const selection = useProject((state) => state.selection)
  const chosen = network?.nodes.filter(({ id }) => selection.includes(id)) ?? []
  if (!place || chosen.length === 0) return null
  const item = ({ key, Icon, keys, run }: SelectionAction) => (
    <Menu.Item
      key={key}
      leftSection={<Icon size={16} />}
      rightSection={<Kbd size="xs">{shownKeys(keys, words)}</Kbd>}
      onClick={() => run(selection)}
    >
      {words(`action.${key}`)}
    </Menu.Item>
  )
  const groups = [unitActions, arrangeActions, editActions]
    .map((actions) => actions.filter(({ fits }) => fits(chosen)))
    .filter((actions) => actions.length > 0)
  return (
    <Menu opened onClose={close} position="bottom-start" shadow="md" width={310} key={`${place.x} ${place.y}`}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={words('blockMenu')}
          style={{
            position: 'fixed',
            left: place.x,
            top: place.y,
            width: 0,
            height: 0,
            padding: 0,
            border: 0,
            opacity: 0,
          }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={words('blockMenu')}>
        {groups.map((actions, i) => [i > 0 && <Menu.Divider key={`before ${actions[0].key}`} />, ...actions.map(item)])}
      </Menu.Dropdown>
    </Menu>
  )
}
