// The small palette that opens where a wire is let go in empty space, with what fits there.
import { Paper, ScrollArea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { addJoined } from '../design/actions.ts'
import { useAnalysis } from '../design/analysis.ts'
import { type QuickPalette as Place, useDesign } from '../design/state.ts'
import { useWords } from '../i18n/index.ts'
import { categoryColor, categoryIcons } from './categories.ts'
import { commonFirst } from './commonFirst.ts'
import { fittingAfter, fittingBefore } from './fitting.ts'
import { moveFocus } from './moveFocus.ts'
import styles from './palette.module.css'
import { searchLayers } from './search.ts'

const WIDTH = 260
const HEIGHT = 320

export function QuickPalette() {
  const quick = useDesign((state) => state.quick)
  return quick ? <Open key={`${quick.x} ${quick.y}`} place={quick} /> : null
}

const close = () => useDesign.setState({ quick: undefined })

function Open({ place }: { place: Place }) {
  const { words, language } = useWords('design')
  const { inferred } = useAnalysis()
  const [typed, setTyped] = useState('')
  const { node, port } = place
  const fitting = useMemo(
    () => commonFirst(port === 'out' ? fittingAfter(inferred.shapes.get(node)?.output) : fittingBefore()),
    [node, port, inferred],
  )
  const found = searchLayers(fitting, typed)
  const add = (type: string) => {
    close()
    addJoined(type, node, port, place.at)
  }
  return (
    <Paper
      role="dialog"
      aria-label={words('quickPalette')}
      shadow="lg"
      withBorder
      pos="fixed"
      left={Math.min(place.x, innerWidth - WIDTH - 12)}
      top={Math.min(place.y, innerHeight - HEIGHT - 12)}
      w={WIDTH}
      style={{ zIndex: 300, background: 'var(--panel)' }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) close()
        moveFocus(event)
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close()
      }}
    >
      <TextInput
        p="xs"
        autoFocus
        aria-label={words('search')}
        placeholder={words('fitting')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && found[0]) add(found[0].type)
        }}
      />
      <ScrollArea.Autosize mah={HEIGHT - 60} px="xs" pb="xs" type="auto" scrollbars="y">
        {found.map(({ type, category, text }) => {
          const Icon = categoryIcons[category]
          return (
            <button key={type} type="button" className={styles.quick} onClick={() => add(type)}>
              <span className={styles.icon} style={{ color: categoryColor(category) }}>
                <Icon size={16} aria-hidden />
              </span>
              <span className={styles.name}>{text[language].name}</span>
            </button>
          )
        })}
      </ScrollArea.Autosize>
    </Paper>
  )
}
