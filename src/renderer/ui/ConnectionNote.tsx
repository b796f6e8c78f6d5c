// Says that the engine does not answer; Tsumiki connects again by itself. After a while: what to do where it cannot.
import { Alert, Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'
import { downloadCopy } from '../saving/downloadCopy.ts'
import { useProject } from '../store/project.ts'

/** An engine that is started again is back long before. */
const PATIENCE_MILLISECONDS = 15_000

export function ConnectionNote() {
  const state = useSyncExternalStore(engine.onState, () => engine.state)
  return state === 'lost' ? <Lost /> : null
}

function Lost() {
  const { words } = useWords()
  const [isLong, setLong] = useState(false)
  const isUnsaved = useProject(({ document, saving }) => document !== undefined && saving !== 'saved')
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Alert
      color="orange"
      bg="var(--panel)"
      bd="1px solid var(--mantine-color-orange-outline)"
      icon={<IconPlugConnectedX />}
      role="alert"
      pos="fixed"
      top={56}
      left="50%"
      maw="min(560px, calc(100vw - 32px))"
      style={{ transform: 'translateX(-50%)', zIndex: 500, boxShadow: 'var(--mantine-shadow-md)' }}
    >
      {words(isLong ? 'connectionGone' : 'connectionLost')}
      {isLong && isUnsaved && (
        <>
          {` ${words('connectionGoneUnsaved')}`}
          <Button size="compact-sm" display="block" mt="xs" onClick={downloadCopy}>
            {words('downloadCopy')}
          </Button>
        </>
      )}
    </Alert>
  )
}
