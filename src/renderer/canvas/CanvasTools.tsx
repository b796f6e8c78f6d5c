// The canvas's own tools: templates, arrange, fit, find, comment, values of a sample, shortcuts.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFocus2, IconKeyboard, IconMinus, IconNote, IconPlus, IconSearch, IconSitemap } from '@tabler/icons-react'
import { memo } from 'react'
import { layerTypes } from '../../shared/layers/registry.ts'
import { dropBlock } from '../design/actions.ts'
import { arrange } from '../design/moveActions.ts'
import { useDesign } from '../design/state.ts'
import { TemplatesMenu } from '../design/TemplatesMenu.tsx'
import { useWords } from '../i18n/index.ts'
import { useOneStop } from '../ui/useOneStop.ts'
import { middle, showAll, zoomBy } from './camera.ts'
import styles from './canvas.module.css'
import { ValuesTool } from './ValuesTool.tsx'

export const CanvasTools = memo(function CanvasTools() {
  const { words } = useWords('design')
  const row = useOneStop<HTMLDivElement>({ isRow: true })
  const note = layerTypes().find(({ terminal }) => terminal === 'annotation')
  const tools = [
    { key: 'arrange', Icon: IconSitemap, run: arrange },
    { key: 'fit', Icon: IconFocus2, run: () => showAll() },
    { key: 'zoomIn', Icon: IconPlus, run: () => zoomBy(1.25) },
    { key: 'zoomOut', Icon: IconMinus, run: () => zoomBy(0.8) },
    { key: 'find', Icon: IconSearch, run: () => useDesign.setState({ find: true }) },
    ...(note ? [{ key: 'comment', Icon: IconNote, run: () => dropBlock(note.type, middle()) }] : []),
    { key: 'shortcuts', Icon: IconKeyboard, run: () => useDesign.setState({ shortcuts: true }) },
  ]
  return (
    <div ref={row} className={styles.tools} role="toolbar" tabIndex={-1} aria-label={words('tools')}>
      <TemplatesMenu />
      {tools.map(({ key, Icon, run }) => (
        <Tooltip key={key} label={words(`tool.${key}`)}>
          <ActionIcon variant="subtle" color="gray" aria-label={words(`tool.${key}`)} onClick={run}>
            <Icon size={18} />
          </ActionIcon>
        </Tooltip>
      ))}
      <ValuesTool />
    </div>
  )
})
