// The host's HTTP: lets in who comes by the right address, serves the editor, takes uploads.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { UPLOAD_PATH } from '../../../shared/protocol/index.ts'
import type { Guard } from './guard.ts'
import { safetyHeaders } from './headers.ts'
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
  const { guard, statics } = parts
  const { method = '', url = '/' } = request
  // Not by URL, which would take '..' out of a path before it is looked at.
  const [path, query = ''] = url.split('?', 2)
  if (!guard.knowsHost(request)) return refuse(response, 403, 'Not for this host.')
  for (const [name, value] of Object.entries(safetyHeaders(request.headers.host!))) response.setHeader(name, value)
  const reads = method === 'GET' || method === 'HEAD'
  const token = new URLSearchParams(query).get('token')
  if (reads && path === '/' && token !== null) return admit(guard, token, request, response)
  if (!guard.knowsOrigin(request, !reads)) return refuse(response, 403, 'Not from this page.')
  if (!guard.hasSession(request)) return refuse(response, 403, closed)
  if (reads && serveStatic(statics, path, method === 'GET', response)) return
  if (method === 'PUT' && path.startsWith(UPLOAD_PATH))
    return void parts.upload(path.slice(UPLOAD_PATH.length), request, response)
  if (reads) refuse(response, 404, 'There is no such page.')
  else refuse(response, 405, 'This cannot be done here.')
}

/** Exchanges the token for the cookie; the address that stays in the browser is without it. */
function admit(guard: Guard, token: string, request: IncomingMessage, response: ServerResponse): void {
  const known = guard.hasSession(request)
  if (!known && !guard.admits(token)) return refuse(response, 403, closed)
  response.writeHead(303, {
    Location: '/',
    'Cache-Control': 'no-store',
    ...(!known && { 'Set-Cookie': guard.cookie }),
  })
  response.end()
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
