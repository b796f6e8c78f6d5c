// From a window's message to its answer: decoded, checked with the contract's schema, handled; nothing in it is believed.
import { UserError } from '../../shared/errors.ts'
import { type EngineMessage, type RequestName, requests } from '../../shared/protocol/index.ts'
import { unpack } from '../../shared/protocol/wire.ts'
import type { Text } from '../../shared/text.ts'
import type { EditorWindow } from './context.ts'
import { defectText, reportDefect } from './defect.ts'
import type { Handlers } from './handlers/index.ts'

/** Undefined where the message has no number under which it could be answered. */
export async function dispatch(
  handlers: Handlers,
  bytes: Uint8Array,
  window: EditorWindow,
): Promise<EngineMessage | undefined> {
  const message = decoded(bytes)
  if (!message) return undefined
  const { id, name, asked } = message
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) return { id, error: unknownRequest, defect: true }
  try {
    const { schema } = requests[name as RequestName]
    const checked = schema.safeParse(asked)
    if (!checked.success) throw new Error(`${name}: ${checked.error.message}`)
    const handle = handlers[name as RequestName] as (asked: unknown, window: EditorWindow) => unknown
    return { id, answer: await handle(checked.data, window) }
  } catch (error) {
    if (error instanceof UserError) return { id, error: error.text, defect: false }
    reportDefect(error, name)
    return { id, error: defectText, defect: true }
  }
}

function decoded(bytes: Uint8Array): { id: number; name: unknown; asked: unknown } | undefined {
  try {
    const message = unpack(bytes) as { id?: unknown; name?: unknown; asked?: unknown } | null
    const id = message?.id
    return typeof id === 'number' ? { id, name: message!.name, asked: message!.asked } : undefined
  } catch {
    return undefined
  }
}

const unknownRequest: Text = {
  en: 'The editor asked for something that this engine does not know. Reload the page; if that does not help, start Tsumiki again.',
  ja: 'エディターの要求をエンジンが理解できませんでした。ページを再読み込みしてください。直らないときは Tsumiki を起動し直してください。',
}
