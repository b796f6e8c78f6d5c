// The host's HTTP: lets in who comes by the right address, serves the editor, takes uploads.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { UPLOAD_PATH } from '../../../shared/protocol/index.ts'
import type { Guard } from './guard.ts'
import { safetyHeaders } from './headers.ts'
import { TICKET_PATH } from './keys.ts'
import { type Statics, serveStatic } from './statics.ts'

export interface HttpParts {
  guard: Guard
  statics: Statics
  upload(path: string, request: IncomingMessage, response: ServerResponse): Promise<void>
}

export function createHttpServer(parts: HttpParts): Server {
  const server = createServer((request, response) => answer(parts, request, response))
  // A large upload takes as long as it takes; headers come at once.
  server.requestTimeout = 0
  server.headersTimeout = 10_000
  return server
}

function answer(parts: HttpParts, request: IncomingMessage, response: ServerResponse): void {
  const { guard } = parts
  if (!guard.knowsHost(request)) {
    refuse(response, 403, 'Not for this host.')
    return
  }
  for (const [name, value] of Object.entries(safetyHeaders(request.headers.host!))) response.setHeader(name, value)
  const { method = '', url = '/' } = request
  const reads = method === 'GET' || method === 'HEAD'
  // Not by URL, which would take '..' out of a path before it is looked at.
  const [path, query = ''] = url.split('?', 2)
  const token = new URLSearchParams(query).get('token')
  if (method === 'POST' && path === TICKET_PATH) giveTicket(guard, request, response)
  else if (reads && path === '/' && token !== null) admit(guard, token, request, response)
  else if (!guard.knowsOrigin(request, !reads)) refuse(response, 403, 'Not from this page.')
  else if (!guard.hasSession(request)) refuse(response, 403, closed)
  else if (method === 'PUT' && path.startsWith(UPLOAD_PATH))
    void parts.upload(path.slice(UPLOAD_PATH.length), request, response)
  else if (!reads) refuse(response, 405, 'This cannot be done here.')
  else
    void serveStatic(parts.statics, path, method === 'GET', response).then(
      (isThere) => isThere || refuse(response, 404, 'There is no such page.'),
    )
}

/** To another `tsumiki open`, which opens a window with it. */
function giveTicket(guard: Guard, request: IncomingMessage, response: ServerResponse): void {
  if (guard.isOwner(request))
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end(guard.ticket())
  else refuse(response, 403, closed)
}

/** Exchanges the token for the cookie; the address that stays in the browser is without it. */
function admit(guard: Guard, token: string, request: IncomingMessage, response: ServerResponse): void {
  const known = guard.hasSession(request)
  if (known || guard.admits(token)) {
    const cookie = !known && { 'Set-Cookie': guard.cookie }
    response.writeHead(303, { Location: '/', 'Cache-Control': 'no-store', ...cookie }).end()
  } else refuse(response, 403, closed)
}

const closed =
  'Open Tsumiki by the address that it printed when it started.\nTsumiki が起動時に表示したアドレスから開いてください。'

export function refuse(response: ServerResponse, status: number, words: string): void {
  // What was still being sent is not waited for.
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
  })
  response.end(`${words}\n`)
}
