// Finds Electron where its binary is there and can open a window; npm install alone does not fetch it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program's path; undefined where the editor opens in a browser instead. */
export function findElectron(root, { env, platform, isRoot } = here()) {
  // Its sandbox refuses root, and without a screen it ends at once.
  if (platform === 'linux' && (isRoot || !(env.DISPLAY || env.WAYLAND_DISPLAY))) return undefined
  return electronBinary(root, env)
}

/** Where its own installation has put it (`npx install-electron`). */
export function electronBinary(root, env = process.env) {
  const folder = fileURLToPath(new URL('node_modules/electron/', root))
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

function here() {
  return { env: process.env, platform: process.platform, isRoot: process.getuid?.() === 0 }
}
