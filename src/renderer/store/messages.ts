// Short messages at the edge of the screen: what went wrong, or what was done.
import { create } from 'zustand'
import type { Text } from '../../shared/text.ts'
import { EngineError } from '../engine/connection.ts'

export interface Message {
  id: number
  kind: 'error' | 'done'
  text: Text
  action?: { label: Text; run(): void }
}

export const useMessages = create<{ messages: readonly Message[] }>()(() => ({ messages: [] }))

const SHOWN_MILLISECONDS = 6000
/** With a button there is more to read, and to decide. */
const OFFERED_MILLISECONDS = 20_000
let lastId = 0

/** An error stays until it is closed. */
export function tell(kind: Message['kind'], text: Text, action?: Message['action']): void {
  const id = ++lastId
  useMessages.setState(({ messages }) => ({ messages: [...messages.slice(-3), { id, kind, text, action }] }))
  if (kind === 'done') setTimeout(() => dismiss(id), action ? OFFERED_MILLISECONDS : SHOWN_MILLISECONDS)
}

export function dismiss(id: number): void {
  useMessages.setState(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }))
}

/** For promises nobody else waits for: what fails is shown. */
export function tellError(error: unknown): void {
  if (error instanceof EngineError) tell('error', error.text)
  else {
    console.error(error)
    const words = error instanceof Error ? error.message : String(error)
    tell('error', { en: `A fault in Tsumiki: ${words}`, ja: `Tsumiki の不具合です: ${words}` })
  }
}
