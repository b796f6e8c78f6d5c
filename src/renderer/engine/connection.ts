// The socket to the engine: asks, waits for answers, hears events, and connects again by itself when it was lost.
import {
  type Answer,
  type Asked,
  type EngineMessage,
  type EventName,
  type Events,
  type RequestMessage,
  type RequestName,
  SOCKET_PATH,
} from '../../shared/protocol/index.ts'
import { pack, unpack } from '../../shared/protocol/wire.ts'
import type { Text } from '../../shared/text.ts'

/** What the engine refused, in words for the user. */
export class EngineError extends Error {
  constructor(
    readonly text: Text,
    readonly isDefect: boolean,
  ) {
    super(text.en)
  }
}

export type ConnectionState = 'connecting' | 'open' | 'lost'

interface Waiting {
  resolve(answer: never): void
  reject(error: EngineError): void
}

const RETRY_MILLISECONDS = 500

class Connection {
  state: ConnectionState = 'connecting'
  private socket: WebSocket | undefined
  private lastId = 0
  private readonly waiting = new Map<number, Waiting>()
  private readonly outbox: Uint8Array[] = []
  private readonly listeners = new Map<EventName, Set<(told: never) => void>>()
  private readonly stateListeners = new Set<() => void>()

  start(): void {
    if (this.socket) return
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${SOCKET_PATH}`)
    this.socket = socket
    socket.binaryType = 'arraybuffer'
    socket.onopen = () => {
      for (const message of this.outbox.splice(0)) socket.send(message as Uint8Array<ArrayBuffer>)
      this.change('open')
    }
    socket.onmessage = ({ data }) => this.receive(unpack(new Uint8Array(data as ArrayBuffer)) as EngineMessage)
    socket.onclose = () => {
      this.socket = undefined
      this.change('lost')
      for (const { reject } of this.waiting.values()) reject(connectionLost())
      this.waiting.clear()
      setTimeout(() => this.start(), RETRY_MILLISECONDS)
    }
  }

  /** Rejects with an EngineError. What is asked while there is no connection waits for one. */
  ask<Name extends RequestName>(name: Name, asked: Asked<Name>): Promise<Answer<Name>> {
    const id = ++this.lastId
    const message: RequestMessage = { id, name, asked }
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      const bytes = pack(message)
      if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(bytes as Uint8Array<ArrayBuffer>)
      else this.outbox.push(bytes)
    })
  }

  /** Gives the function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (told: Events[Name]) => void): () => void {
    const known = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, known)
    known.add(listener as (told: never) => void)
    return () => known.delete(listener as (told: never) => void)
  }

  /** For useSyncExternalStore. */
  readonly onState = (listener: () => void): (() => void) => {
    this.stateListeners.add(listener)
    return () => this.stateListeners.delete(listener)
  }

  private receive(message: EngineMessage): void {
    if ('event' in message) {
      for (const listener of this.listeners.get(message.event) ?? []) listener(message.told as never)
      return
    }
    const waiting = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if ('error' in message) waiting?.reject(new EngineError(message.error, message.defect))
    else waiting?.resolve(message.answer as never)
  }

  private change(state: ConnectionState): void {
    this.state = state
    for (const listener of this.stateListeners) listener()
  }
}

function connectionLost(): EngineError {
  return new EngineError(
    {
      en: 'The connection to the engine was lost before it answered. Tsumiki connects again by itself; then try once more.',
      ja: 'エンジンとの接続が、応答の前に切れました。自動で再接続します。つながったら、もう一度お試しください。',
    },
    false,
  )
}

export const engine = new Connection()
