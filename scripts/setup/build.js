// Tells whether dist/ was built from the sources as they are, and builds it.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SetupError, tell } from './words.js'

/** The editor, the window's preload, the engine; the engine's last, as the stamp lies in its folder. */
const configs = ['vite.editor.config.ts', 'vite.preload.config.ts', 'vite.config.ts']

/** Written when a build is complete; vite empties the folder when one begins. */
const stamp = 'dist/main/.sources'

export function buildIsFresh(root) {
  try {
    return readFileSync(new URL(stamp, root), 'utf8') === hashOfSources(root)
  } catch {
    return false
  }
}

/** By content: 500 files take about 20 ms. Tests are left out, as they are not built. */
function hashOfSources(root) {
  const folder = fileURLToPath(root)
  const hash = createHash('sha256')
  const listed = ['src', 'assets'].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  for (const file of [
    ...listed.sort(),
    ...[...configs, 'scripts/setup/browser.js', 'package-lock.json'].map((name) => join(folder, name)),
  ])
    hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

export async function build(root, addHolder) {
  tell({ en: 'Building Tsumiki…', ja: 'Tsumiki をビルドしています…' })
  const sources = hashOfSources(root)
  for (const config of configs) await runVite(root, config, addHolder)
  writeFileSync(new URL(stamp, root), sources)
}

async function runVite(root, config, addHolder) {
  const vite = fileURLToPath(new URL('node_modules/vite/bin/vite.js', root))
  const code = await new Promise((resolve, reject) => {
    const args = [vite, 'build', '--config', config, '--logLevel', 'error']
    // Its stdout goes to our stderr.
    const child = spawn(process.execPath, args, {
      cwd: fileURLToPath(root),
      stdio: ['ignore', 2, 2],
      // Under Vitest it would be 'test', and the editor React's slow development version.
      env: { ...process.env, NODE_ENV: 'production' },
    })
    if (child.pid) addHolder(child.pid)
    child.on('error', reject).on('close', resolve)
  })
  if (code !== 0)
    throw new SetupError({
      en: 'Tsumiki could not be built. The lines above say why; a fresh copy of Tsumiki builds.',
      ja: 'Tsumiki をビルドできませんでした。理由は上の表示のとおりです。新しく入手した Tsumiki ならビルドできます。',
    })
}
