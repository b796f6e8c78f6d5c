// Shows the editor: in a window of its own where there is a browser that can, else in the user's usual browser.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { findBrowser } from '../../../../scripts/setup/browser.js'
import { appArguments, browserCommand, canShow, profileFolder } from './commands.ts'

export type OpenedWindow =
  /** `ended`: when the browser that was started for it has ended. */
  | { kind: 'window'; ended: Promise<void>; close(): void }
  | { kind: 'browser' }
  /** There is no screen, or no browser. */
  | { kind: 'none' }

/** `url`: lets in once. */
export async function openWindow(url: string): Promise<OpenedWindow> {
  if (!canShow(process)) return { kind: 'none' }
  const browser = findBrowser()
  if (browser && !refusesRoot()) {
    const profile = profileFolder(browser)
    await mkdir(profile, { recursive: true })
    const child = await started(browser, appArguments(url, profile))
    if (child) {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      return { kind: 'window', ended, close: () => void child.kill() }
    }
  }
  const [command, ...args] = browserCommand(url, process.platform)
  const child = await started(command, args)
  child?.unref()
  return { kind: child ? 'browser' : 'none' }
}

/** Browsers of the Chromium family run as root only with their sandbox off. */
function refusesRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/** Undefined where the program cannot be started. */
function started(command: string, args: readonly string[]): Promise<ChildProcess | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', windowsHide: true })
    child.once('spawn', () => resolve(child))
    child.once('error', () => resolve(undefined))
  })
}
