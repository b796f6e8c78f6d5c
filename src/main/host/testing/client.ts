// A window for tests: comes in as a browser does, asks over the socket, hears events.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import {
  type Answer,
  type Asked,
  type EngineMessage,
  type EventName,
  type Events,
  type RequestName,
  SOCKET_PATH,
} from '../../../shared/protocol/index.ts'
import { pack, unpack } from '../../../shared/protocol/wire.ts'
import { type RunningHost, startHost } from '../start.ts'

/** A host over a folder of its own, with a page instead of the built editor. */
export async function startTestHost(): Promise<{ host: RunningHost; home: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tsumiki-host-'))
  const home = join(folder, 'Tsumiki')
  process.env.TSUMIKI_HOME = home
  const editor = await mkdtemp(join(folder, 'editor-'))
  await writeFile(join(editor, 'index.html'), '<!doctype html><title>Tsumiki</title>')
  const host = await startHost({ port: 0, editor })
  return {
    host,
    home,
    async close() {
      await host.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const originOf = ({ port }: RunningHost) => `http://127.0.0.1:${port}`

export async function cookieOf(host: RunningHost): Promise<string> {
  const response = await fetch(host.url, { redirect: 'manual' })
  return response.headers.getSetCookie()[0].split(';')[0]
}

export function openSocket(host: RunningHost, headers: Record<string, string>): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${host.port}${SOCKET_PATH}`, { headers })
}

export interface EngineRefusal extends Error {
  defect: boolean
}

export class TestWindow {
  readonly told: { [Name in EventName]: { event: Name; told: Events[Name] } }[EventName][] = []
  private lastId = 0
  private readonly waiting = new Map<number, (message: EngineMessage) => void>()
  private readonly listeners = new Set<() => void>()

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      const message = unpack(data) as EngineMessage
      if ('event' in message) this.told.push(message as never)
      else this.waiting.get(message.id)?.(message)
      for (const listener of this.listeners) listener()
    })
  }

  static async open(host: RunningHost): Promise<TestWindow> {
    const socket = openSocket(host, { cookie: await cookieOf(host), origin: originOf(host) })
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    return new TestWindow(socket)
  }

  /** Rejects with an EngineRefusal. */
  ask<Name extends RequestName>(name: Name, asked: Asked<Name>): Promise<Answer<Name>> {
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (message) => {
        if ('error' in message) reject(Object.assign(new Error(message.error.en), { defect: message.defect }))
        else if ('answer' in message) resolve(message.answer as Answer<Name>)
      })
      this.socket.send(pack({ id, name, asked }))
    })
  }

  /** The first event of this name, of those that came and those to come, that `fits`. */
  async hears<Name extends EventName>(name: Name, fits: (told: Events[Name]) => boolean = () => true) {
    const find = () => this.told.find(({ event, told }) => event === name && fits(told as Events[Name]))
    while (!find()) await new Promise<void>((resolve) => this.listeners.add(resolve))
    return find()!.told as Events[Name]
  }

  close(): void {
    this.socket.close()
  }
}
