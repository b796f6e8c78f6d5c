// Finds blocks of the open network by name or kind; Enter goes from one to the next.
import { ActionIcon, Paper, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { findLayer } from '../../shared/layers/registry.ts'
import type { NodeDocument } from '../../shared/network/document.ts'
import { focusBlock, showBlock } from '../canvas/camera.ts'
import { noteText } from '../canvas/noteSize.ts'
import { useWords } from '../i18n/index.ts'
import { normalise } from '../palette/search.ts'
import { select } from '../store/project.ts'
import { useNetwork } from './analysis.ts'
import styles from './design.module.css'
import { useDesign } from './state.ts'

export function FindBox() {
  const open = useDesign(({ find }) => find)
  return open ? <Open /> : null
}

function Open() {
  const { words } = useWords('design')
  const network = useNetwork()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const wanted = normalise(typed)
  const found = wanted
    ? (network?.nodes ?? []).filter((node) => namesOf(node).some((name) => name.includes(wanted)))
    : []
  const go = (index: number) => {
    const next = (index + found.length) % found.length
    if (!found[next]) return
    setAt(next)
    select([found[next].id])
    showBlock(found[next].id)
  }
  const close = () => {
    useDesign.setState({ find: false })
    if (found[at]) focusBlock(found[at].id)
  }
  return (
    <Paper className={styles.find} shadow="md" withBorder p={6} role="search">
      <TextInput
        size="xs"
        w={200}
        autoFocus
        aria-label={words('find')}
        placeholder={words('find')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(-1)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') go(event.shiftKey ? at - 1 : at + 1)
          if (event.key === 'Escape') close()
        }}
      />
      <Text size="xs" c="dimmed" miw={48} ta="center" role="status">
        {wanted && `${found.length ? Math.max(0, at) + 1 : 0} / ${found.length}`}
      </Text>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words('closeFind')} onClick={close}>
        <IconX size={16} />
      </ActionIcon>
    </Paper>
  )
}

function namesOf(node: NodeDocument): string[] {
  const layer = findLayer(node.type)
  const names = layer ? [layer.text.en.name, layer.text.ja.name, ...layer.aliases] : []
  return [node.name, node.type, ...names, noteText(node)].map(normalise)
}
