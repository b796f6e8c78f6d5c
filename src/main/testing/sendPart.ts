// What servers of downloads in tests have in common: a file from where it was asked for on, whole or cut off on the way.
import type { ServerResponse } from 'node:http'

/** The connection breaks, or nothing more comes. */
export interface Cut {
  after: number
  how: 'break' | 'stall'
}

/** `range`: '', or 'bytes=100-'. */
export function sendPart(response: ServerResponse, content: Uint8Array, range: string, cut?: Cut): void {
  const from = Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0)
  const part = content.subarray(from)
  response.writeHead(from ? 206 : 200, {
    'Content-Length': part.length,
    ...(from && { 'Content-Range': `bytes ${from}-${content.length - 1}/${content.length}` }),
  })
  if (!cut) return void response.end(part)
  // What was written must have left before the connection is cut.
  const breakOff = () => setTimeout(() => response.destroy(), 100)
  response.write(part.subarray(0, cut.after), cut.how === 'break' ? breakOff : undefined)
}
