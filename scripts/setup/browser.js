// Finds a browser for the tests that need one, or installs Debian's.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const linux = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const mac = ['Google Chrome', 'Microsoft Edge', 'Chromium']
const windows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** Its executable, or undefined. TSUMIKI_CHROMIUM names another one. */
export function findBrowser({ env, platform } = process) {
  if (env.TSUMIKI_CHROMIUM) return existsSync(env.TSUMIKI_CHROMIUM) ? env.TSUMIKI_CHROMIUM : undefined
  return candidates(env, platform).find((path) => existsSync(path))
}

function candidates(env, platform) {
  if (platform === 'darwin') return mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean)
    return windows.flatMap((path) => roots.map((root) => join(root, path)))
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/snap/bin'].filter(Boolean)
  return linux.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** As root on Debian: its Chromium, and a font without which Japanese text shows as boxes. True if it succeeded. */
export function installBrowser() {
  const apt = (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync('apt-get', ['-qq', '-y', ...args], { stdio: ['ignore', 2, 2], env }).status === 0
  }
  const install = () => apt('install', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'libvulkan1')
  return install() || (apt('update') && install())
}

export function canInstallBrowser() {
  return process.platform === 'linux' && process.getuid() === 0 && existsSync('/etc/debian_version')
}
