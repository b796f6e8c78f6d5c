// The socket to the engine: asks, waits for answers, hears events, and connects again by itself when it was lost.

import type { Remedy } from '../../shared/errors.ts'
import type { RequestDefinition } from '../../shared/protocol/define.ts'
import {
  type Answer,
  type Asked,
  type EngineMessage,
  type EventName,
  type Events,
  type RequestMessage,
  type RequestName,
  requests,
  SOCKET_PATH,
} from '../../shared/protocol/index.ts'
import { pack, unpack } from '../../shared/protocol/wire.ts'
import type { Text } from '../../shared/text.ts'

/** What the engine refused, in words for the user. */
export class EngineError extends Error {
  constructor(
    readonly text: Text,
    readonly isDefect: boolean,
    readonly remedy?: Remedy,
    /** Those that may be left out. */
    readonly samples?: readonly string[],
  ) {
    super(text.en)
  }
}

/** For what is not asked again by itself: it may have been carried out or not. */
export class ConnectionLost extends EngineError {
  constructor() {
    super(lost, false)
  }
}

export type ConnectionState = 'connecting' | 'open' | 'lost'

interface Waiting {
  bytes: Uint8Array<ArrayBuffer>
  once: boolean
  isSent: boolean
  resolve(answer: never): void
  reject(error: EngineError): void
}

const RETRY_MILLISECONDS = 500

class Connection {
  state: ConnectionState = 'connecting'
  private socket: WebSocket | undefined
  private lastId = 0
  /** In the order in which they were asked. */
  private readonly waiting = new Map<number, Waiting>()
  private readonly listeners = new Map<EventName, Set<(told: never) => void>>()
  private readonly stateListeners = new Set<() => void>()

  start(): void {
    if (this.socket) return
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${SOCKET_PATH}`)
    this.socket = socket
    socket.binaryType = 'arraybuffer'
    socket.onopen = () => {
      for (const asked of this.waiting.values()) this.send(asked)
      this.change('open')
    }
    socket.onmessage = ({ data }) => this.receive(unpack(new Uint8Array(data as ArrayBuffer)) as EngineMessage)
    socket.onclose = () => {
      this.socket = undefined
      this.change('lost')
      this.keepAsking()
      setTimeout(() => this.start(), RETRY_MILLISECONDS)
    }
  }

  /** Rejects with an EngineError. What is asked while there is no connection waits for one. */
  ask<Name extends RequestName>(name: Name, asked: Asked<Name>): Promise<Answer<Name>> {
    const id = ++this.lastId
    const message: RequestMessage = { id, name, asked }
    const { once = false } = requests[name] as RequestDefinition
    return new Promise((resolve, reject) => {
      const bytes = pack(message) as Uint8Array<ArrayBuffer>
      const waiting: Waiting = { bytes, once, isSent: false, resolve, reject }
      this.waiting.set(id, waiting)
      this.send(waiting)
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
    if ('error' in message)
      waiting?.reject(new EngineError(message.error, message.defect, message.remedy, message.samples))
    else waiting?.resolve(message.answer as never)
  }

  private send(asked: Waiting): void {
    if (asked.isSent || this.socket?.readyState !== WebSocket.OPEN) return
    this.socket.send(asked.bytes)
    asked.isSent = true
  }

  /** What has no answer is asked again over the next connection, but not what may be carried out only once. */
  private keepAsking(): void {
    for (const [id, asked] of [...this.waiting]) {
      if (asked.isSent && asked.once) {
        this.waiting.delete(id)
        asked.reject(new ConnectionLost())
      } else asked.isSent = false
    }
  }

  private change(state: ConnectionState): void {
    this.state = state
    for (const listener of this.stateListeners) listener()
  }
}

const lost: Text = {
  en: 'The connection to the engine was lost before it answered. Tsumiki connects again by itself; then try once more.',
  ja: 'エンジンとの接続が、応答の前に切れました。自動で再接続します。つながったら、もう一度お試しください。',
}

export const engine = new Connection()
