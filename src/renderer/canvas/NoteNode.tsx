// A note on the canvas. A double click writes in it.
import type { NodeProps } from '@xyflow/react'
import { memo, useState } from 'react'
import { changeBy } from '../design/change.ts'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import styles from './canvas.module.css'
import type { BlockFlowNode } from './flowNodes.ts'
import { noteProperty, noteText } from './noteSize.ts'

export const NoteNode = memo(function NoteNode({ data, selected }: NodeProps<BlockFlowNode>) {
  const { words } = useWords('design')
  const [writing, setWriting] = useState(false)
  const { node } = data
  const text = noteText(node)
  const write = (value: string) => {
    setWriting(false)
    const property = noteProperty(node)
    if (!property || value === text) return
    changeBy(textOf('design', 'step.note'), [{ kind: 'setProperty', node: node.id, property, value }])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard it is written in the inspector
    <div className={`${styles.note} ${selected ? styles.selected : ''}`} onDoubleClick={() => setWriting(true)}>
      {writing ? (
        <textarea
          className="nodrag nowheel"
          // biome-ignore lint/a11y/noAutofocus: the user asked to write here
          autoFocus
          aria-label={words('note')}
          defaultValue={text}
          onBlur={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
          }}
        />
      ) : (
        text || <em>{words('emptyNote')}</em>
      )}
    </div>
  )
})
