// Finds what tests need beside npm's packages, a browser and a Vulkan loader, or installs Debian's.
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

const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib']

/**
 * Debian's packages that are not here: Chromium, with a font without which Japanese text shows as boxes, and the loader
 * through which Chromium's software GPU is used.
 */
export function missingPackages({ env, platform } = process, has = existsSync) {
  const loader = libraries.some((folder) => has(join(folder, 'libvulkan.so.1')))
  return [...(findBrowser({ env, platform }) ? [] : ['chromium', 'fonts-noto-cjk']), ...(loader ? [] : ['libvulkan1'])]
}

/** True if it succeeded. */
export function installPackages(names) {
  const apt = (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const impatient = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20']
    return spawnSync('apt-get', ['-qq', '-y', ...impatient, ...args], { stdio: ['ignore', 2, 2], env }).status === 0
  }
  const install = () => apt('install', '--no-install-recommends', ...names)
  return install() || (apt('update') && install())
}

/** As root on Debian. */
export function canInstallPackages() {
  return process.platform === 'linux' && process.getuid() === 0 && existsSync('/etc/debian_version')
}
