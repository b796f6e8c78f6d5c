// Serves the built editor: files that were there when the engine started, and nothing else on the disk.
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Files by the path under which the page asks for them: '/assets/index-4f2a.js'. */
export type Statics = ReadonlyMap<string, string>

export async function listStatics(folder: string): Promise<Statics> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]))
}

/** False where there is no such file. */
export function serveStatic(statics: Statics, path: string, withBody: boolean, response: ServerResponse): boolean {
  const name = path === '/' ? '/index.html' : path
  const file = statics.get(name)
  if (!file) return false
  // The build puts a hash of the content into these names; the page that names them is always read anew.
  const cache = name.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store'
  response.writeHead(200, {
    'Content-Type': types[extname(name)] ?? 'application/octet-stream',
    'Cache-Control': cache,
  })
  if (!withBody) response.end()
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
  return true
}
