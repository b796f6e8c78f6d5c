// The well-known sets, and their downloads: how far each is, and what went wrong.
import { useCallback, useEffect, useState } from 'react'
import type { Events } from '../../../shared/protocol/index.ts'
import type { KnownSetState } from '../../../shared/protocol/knownSets.ts'
import type { Text } from '../../../shared/text.ts'
import { EngineError, engine } from '../../engine/connection.ts'
import { tellError } from '../../store/messages.ts'

export type Arriving = Events['setArriving']

/** Of the engine, not of a dialog: a download goes on while nobody looks. */
const running = new Map<string, Promise<unknown>>()

export function useKnownSets() {
  const [sets, setSets] = useState<readonly KnownSetState[]>()
  const [arriving, setArriving] = useState<Readonly<Record<string, Arriving | 'beginning'>>>(() =>
    Object.fromEntries([...running.keys()].map((name) => [name, 'beginning'])),
  )
  const [problems, setProblems] = useState<Readonly<Record<string, Text>>>({})
  const look = useCallback(() => engine.ask('sets.list', {}).then(setSets).catch(tellError), [])
  useEffect(() => {
    void look()
    return engine.on('setArriving', (told) => setArriving((before) => ({ ...before, [told.name]: told })))
  }, [look])
  const fetch = useCallback(
    (name: string) => {
      setProblems(({ [name]: _, ...others }) => others)
      setArriving((before) => ({ ...before, [name]: before[name] ?? 'beginning' }))
      const done = engine
        .ask('sets.fetch', { name })
        .catch((error) => {
          if (error instanceof EngineError) setProblems((before) => ({ ...before, [name]: error.text }))
          else tellError(error)
        })
        .then(() => {
          running.delete(name)
          setArriving(({ [name]: _, ...others }) => others)
          return look()
        })
      running.set(name, done)
    },
    [look],
  )
  // One that was begun before this was opened is joined.
  useEffect(() => {
    for (const name of running.keys()) fetch(name)
  }, [fetch])
  const cancel = (name: string) => void engine.ask('sets.cancel', { name }).catch(tellError)
  return { sets, arriving, problems, fetch, cancel }
}
