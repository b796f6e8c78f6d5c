// Serves the built editor: files that were there when the page was asked for, and nothing else on the disk.
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
type Files = ReadonlyMap<string, string>

export class Statics {
  private constructor(
    private readonly folder: string,
    private files: Files,
  ) {}

  static async open(folder: string): Promise<Statics> {
    return new Statics(folder, await listFiles(folder))
  }

  /** The page is asked for anew: it names other files where the editor was built again meanwhile. */
  async refresh(): Promise<void> {
    this.files = await listFiles(this.folder).catch(() => this.files)
  }

  find(name: string): string | undefined {
    return this.files.get(name)
  }
}

async function listFiles(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]))
}

/** False where there is no such file. */
export async function serveStatic(
  statics: Statics,
  path: string,
  withBody: boolean,
  response: ServerResponse,
): Promise<boolean> {
  const name = path === '/' ? '/index.html' : path
  if (name === '/index.html') await statics.refresh()
  const file = statics.find(name)
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
