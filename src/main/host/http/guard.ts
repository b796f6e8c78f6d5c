// Who may talk to the engine: the pages that came in by this start's address, from this machine, and nobody else.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Keys, secret } from './keys.ts'

const hashed = (words: string) => createHash('sha256').update(words).digest()
const same = (a: string, b: string) => timingSafeEqual(hashed(a), hashed(b))

export class Guard {
  /** Each good for one entry: other users of the machine can see what a browser was started with. */
  private readonly tickets = new Set<string>()

  constructor(
    private readonly port: () => number,
    private readonly keys: Keys,
  ) {}

  ticket(): string {
    const ticket = secret()
    this.tickets.add(ticket)
    return ticket
  }

  /** It is the user's own program, which read the token from the user's own file. */
  isOwner({ headers }: IncomingMessage): boolean {
    return same(headers.authorization ?? '', `Bearer ${this.keys.token}`)
  }

  /** Whether the token of an address lets in. A ticket is used up. */
  admits(token: string): boolean {
    return same(token, this.keys.token) || this.tickets.delete(token)
  }

  /** Cookies do not tell ports apart, so the name does. */
  private get cookieName(): string {
    return `tsumiki-${this.port()}`
  }

  get cookie(): string {
    return `${this.cookieName}=${this.keys.session}; Path=/; HttpOnly; SameSite=Strict`
  }

  /** The page asked for this machine by its own name: no foreign name was made to point here. */
  knowsHost({ headers }: IncomingMessage): boolean {
    return this.hosts().includes(headers.host ?? '')
  }

  /** Nothing but the editor's own page sends: another page's requests name another origin. `required`: as for sockets. */
  knowsOrigin({ headers }: IncomingMessage, required: boolean): boolean {
    const site = headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
    return headers.origin === undefined ? !required : headers.origin === `http://${headers.host}`
  }

  hasSession({ headers }: IncomingMessage): boolean {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
    return pairs.some(([name, value]) => name === this.cookieName && same(value ?? '', this.keys.session))
  }

  private hosts(): string[] {
    return [`127.0.0.1:${this.port()}`, `localhost:${this.port()}`]
  }
}
