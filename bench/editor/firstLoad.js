// How much the browser fetches before the editor shows: scripts and styles of the built page, compressed.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

export function firstLoadBytes() {
  const folder = fileURLToPath(new URL('../../dist/editor/', import.meta.url))
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.(js|css)$/.test(name))
    .reduce((sum, name) => sum + brotliCompressSync(readFileSync(folder + name)).length, 0)
}
