// Tsumiki's window: a page in a sandbox, where it was when it was closed.
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import { loadBounds, saveBounds } from './bounds.ts'
import type { Electron } from './electron.ts'

export interface WindowParts {
  preload: string
  session: Session
  icon: string
  /** File that remembers where the window was. */
  boundsFile: string
}

export function windowOptions({ preload, session, icon, boundsFile }: WindowParts, electron: Electron) {
  return {
    width: 1280,
    height: 800,
    ...loadBounds(boundsFile, electron.screen),
    minWidth: 800,
    minHeight: 560,
    title: 'Tsumiki',
    icon,
    // Shown when there is something to see.
    show: false,
    backgroundColor: '#17181a',
    webPreferences: {
      preload,
      session,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // Curves go on being drawn while the user looks elsewhere.
      backgroundThrottling: false,
    },
  } satisfies BrowserWindowConstructorOptions
}

export function createWindow(electron: Electron, parts: WindowParts): BrowserWindow {
  const window = new electron.BrowserWindow(windowOptions(parts, electron))
  window.once('ready-to-show', () => window.show())
  // The shell names the project; the page's own title would do so in every window.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => saveBounds(parts.boundsFile, window))
  return window
}

/** The project's path in the fragment: the page opens it by itself, also when it is loaded again. */
export function address(url: string, project: string | undefined): string {
  return project ? `${url}#${new URLSearchParams({ project })}` : url
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
