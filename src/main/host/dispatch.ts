// From a window's message to its answer: decoded, checked with the contract's schema, handled; nothing in it is believed.
import { UserError } from '../../shared/errors.ts'
import { type EngineMessage, type RequestName, requests } from '../../shared/protocol/index.ts'
import { pack, unpack } from '../../shared/protocol/wire.ts'
import type { EditorWindow } from './context.ts'
import { defectText, reportDefect } from './defect.ts'
import type { Handlers } from './handlers/index.ts'

/** Undefined where the message has no number under which it could be answered. */
export async function dispatch(
  handlers: Handlers,
  bytes: Uint8Array,
  window: EditorWindow,
): Promise<Uint8Array | undefined> {
  const message = decoded(bytes)
  if (!message) return undefined
  const { id, name, asked } = message
  const reply = (answer: EngineMessage) => pack(answer)
  try {
    return reply({ id, answer: await answerTo(handlers, name, asked, window) })
  } catch (error) {
    if (error instanceof UserError) {
      const { text, remedy, samples } = error
      return reply({ id, error: text, defect: false, remedy, samples })
    }
    reportDefect(error, String(name))
    return reply({ id, error: defectText, defect: true })
  }
}

async function answerTo(handlers: Handlers, name: unknown, asked: unknown, window: EditorWindow): Promise<unknown> {
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) throw unknownRequest
  const checked = requests[name as RequestName].schema.safeParse(asked)
  if (!checked.success) throw new Error(`${name}: ${checked.error.message}`)
  const handle = handlers[name as RequestName] as (asked: unknown, window: EditorWindow) => unknown
  return handle(checked.data, window)
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

/** As when the engine was updated under an open page. */
const unknownRequest = new UserError({
  en: 'The editor asked for something that this engine does not know. Reload the page; if that does not help, start Tsumiki again.',
  ja: 'エディターの要求をエンジンが理解できませんでした。ページを再読み込みしてください。直らないときは Tsumiki を起動し直してください。',
})
