// How browsers are started for a window, on each system.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { configFolder } from '../../files/folders.ts'

/** A Linux machine without a screen, as over ssh, has neither of the two. */
export function canShow({ platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** A profile of its own: no tabs, no extensions, no question about being the usual browser. */
export function appArguments(url: string, profile: string): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--window-size=1360,900',
  ]
}

/** A snap may write nowhere else. */
export function profileFolder(browser: string): string {
  if (browser.startsWith('/snap/')) return join(homedir(), 'snap', 'chromium', 'common', 'tsumiki-window')
  return join(configFolder(), 'window')
}

export function browserCommand(url: string, platform: NodeJS.Platform): [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', url]
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return ['xdg-open', url]
}
