// One kind of block in the palette: dragged onto the canvas, or appended with a double click or Enter.
import { Tooltip, UnstyledButton } from '@mantine/core'
import { memo } from 'react'
import type { AnyLayer } from '../../shared/layers/registry.ts'
import { append } from '../design/actions.ts'
import { useWords } from '../i18n/index.ts'
import { categoryColor, categoryIcons } from './categories.ts'
import { BLOCK_DRAG } from './dragType.ts'
import styles from './palette.module.css'

export const PaletteItem = memo(function PaletteItem({ layer }: { layer: AnyLayer }) {
  const { language } = useWords('design')
  const { name, summary } = layer.text[language]
  const Icon = categoryIcons[layer.category]
  return (
    <li className={styles.listed}>
      <Tooltip label={summary} position="right" openDelay={500} multiline w={240}>
        <UnstyledButton
          className={styles.item}
          draggable
          data-block={layer.type}
          onDragStart={(event) => {
            event.dataTransfer.setData(BLOCK_DRAG, layer.type)
            event.dataTransfer.effectAllowed = 'copy'
          }}
          onDoubleClick={() => append(layer.type)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.repeat) append(layer.type)
          }}
        >
          <span className={styles.icon} style={{ color: categoryColor(layer.category) }}>
            <Icon size={16} aria-hidden />
          </span>
          <span className={styles.name}>{name}</span>
        </UnstyledButton>
      </Tooltip>
    </li>
  )
})
