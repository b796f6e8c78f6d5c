// The windows that are connected: each has one socket, over which it asks and is told.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type EngineMessage, type EventName, type Events, SOCKET_PATH } from '../../shared/protocol/index.ts'
import { pack } from '../../shared/protocol/wire.ts'
import type { EditorWindow } from './context.ts'
import type { Guard } from './http/guard.ts'

const LARGEST_MESSAGE = 32 * 2 ** 20
/** A window that does not keep up (a laptop that sleeps) misses what would only be drawn over again. */
const MOST_WAITING_BYTES = 16 * 2 ** 20

/** Undefined where nothing can be answered. It never rejects. */
type Answering = (bytes: Uint8Array, window: EditorWindow) => Promise<Uint8Array | undefined>

export class Windows {
  private readonly sockets = new Map<EditorWindow, WebSocket>()
  private readonly server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: LARGEST_MESSAGE,
  })

  constructor(
    private readonly guard: Guard,
    private readonly answer: Answering,
    private readonly closed: (window: EditorWindow) => void,
  ) {}

  listen(http: Server): void {
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy())
      const { guard } = this
      const allowed = guard.knowsHost(request) && guard.knowsOrigin(request, true) && guard.hasSession(request)
      if (!allowed || request.url !== SOCKET_PATH)
        socket.end(`HTTP/1.1 ${allowed ? '404 Not Found' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`)
      else this.server.handleUpgrade(request, socket, head, (opened) => this.add(opened))
    })
  }

  all(): readonly EditorWindow[] {
    return [...this.sockets.keys()]
  }

  tell<Name extends EventName>(event: Name, told: Events[Name], except?: EditorWindow): void {
    const bytes = pack({ event, told } satisfies EngineMessage)
    const passing = event === 'run' && (told as Events['run']).event.type === 'progress'
    for (const [window, socket] of this.sockets)
      if (window !== except && !(passing && socket.bufferedAmount > MOST_WAITING_BYTES)) socket.send(bytes)
  }

  close(): void {
    for (const socket of this.sockets.values()) socket.close(1001)
    this.server.close()
  }

  private add(socket: WebSocket): void {
    const window: EditorWindow = { projects: new Set() }
    this.sockets.set(window, socket)
    socket.on('message', async (data: Buffer, isBinary) => {
      const answer = isBinary && (await this.answer(data, window))
      // What cannot be read at all comes from no editor of ours.
      if (!answer) socket.close(1003)
      else if (socket.readyState === socket.OPEN) socket.send(answer)
    })
    // Too long, or not a frame: the socket closes by itself.
    socket.on('error', () => {})
    socket.on('close', () => {
      this.sockets.delete(window)
      this.closed(window)
    })
  }
}
