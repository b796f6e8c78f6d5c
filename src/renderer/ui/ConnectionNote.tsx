// Says that the engine does not answer; Tsumiki connects again by itself.
import { Alert } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'

export function ConnectionNote() {
  const { words } = useWords()
  const state = useSyncExternalStore(engine.onState, () => engine.state)
  if (state !== 'lost') return null
  return (
    <Alert
      color="orange"
      variant="filled"
      role="alert"
      pos="fixed"
      top={56}
      left="50%"
      style={{ transform: 'translateX(-50%)', zIndex: 500 }}
    >
      {words('connectionLost')}
    </Alert>
  )
}
