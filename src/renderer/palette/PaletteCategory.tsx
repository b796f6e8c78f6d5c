// One category of the palette, folded in and out.
import { Stack, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { Category } from '../../shared/layers/definition.ts'
import { layerTypes } from '../../shared/layers/registry.ts'
import { useWords } from '../i18n/index.ts'
import { categoryColor, categoryIcons } from './categories.ts'
import { commonFirst } from './commonFirst.ts'
import { PaletteItem } from './PaletteItem.tsx'
import styles from './palette.module.css'

/** Long lists begin folded. */
const MOST_OPEN = 20

export function PaletteCategory({ category }: { category: Category }) {
  const { words } = useWords('design')
  const layers = commonFirst(layerTypes().filter((layer) => layer.category === category))
  const [open, setOpen] = useState(layers.length <= MOST_OPEN)
  const Icon = categoryIcons[category]
  return (
    <Stack gap={2} mb={4}>
      <UnstyledButton className={styles.category} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon size={16} color={categoryColor(category)} aria-hidden />
        <span className={styles.categoryName}>{words(`category.${category}`)}</span>
        <span className={styles.count}>{layers.length}</span>
        <IconChevronRight size={14} aria-hidden style={{ transform: open ? 'rotate(90deg)' : undefined }} />
      </UnstyledButton>
      {open && (
        <ul className={styles.list} aria-label={words(`category.${category}`)}>
          {layers.map((layer) => (
            <PaletteItem key={layer.type} layer={layer} />
          ))}
        </ul>
      )}
    </Stack>
  )
}
