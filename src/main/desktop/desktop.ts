// The Electron shell: one engine, one window on it, and what the system adds: menus, dialogs, files opened from outside.

import { join } from 'node:path'
import type { BrowserWindow, Session } from 'electron'
import type { DesktopCommand, DesktopState } from '../../shared/desktop/messages.ts'
import { Engine } from '../supervisor/engine.ts'
import { askBeforeClosing } from './closing.ts'
import { CrashNotice } from './crash.ts'
import type { Electron } from './electron.ts'
import { admit } from './engine/admission.ts'
import { enginePaths } from './engine/paths.ts'
import { guardContents, guardPermissions } from './guard.ts'
import { menuTemplate } from './menu/menu.ts'
import { hearPage, sendCommand } from './page.ts'
import { isProject, projectArgument } from './projectArgument.ts'
import { showTraining, tellTrainingEnded } from './taskbar.ts'
import { address, bringToFront, createWindow } from './window.ts'
import { words } from './words.ts'

/** Under which Windows knows the app that its notifications come from. */
export const APP_ID = 'io.tsumiki.desktop'

export interface Surroundings {
  platform: NodeJS.Platform
  environment: NodeJS.ProcessEnv
  args: readonly string[]
  folder: string
  resourcesPath: string
}

const here = (): Surroundings => ({
  platform: process.platform,
  environment: process.env,
  args: process.argv,
  folder: process.cwd(),
  resourcesPath: process.resourcesPath,
})

/** Gives what ends when the first page is asked for; for tests. */
export function startDesktop(electron: Electron, surroundings = here()): Promise<void> {
  // A second start hands its arguments to the first and ends.
  if (!electron.app.requestSingleInstanceLock()) {
    electron.app.quit()
    return Promise.resolve()
  }
  return new Desktop(electron, surroundings).begin()
}

class Desktop {
  private readonly engine: Engine
  private readonly crashes: CrashNotice
  private window: BrowserWindow | undefined
  private url: string | undefined
  /** Wanted before there was a page to show it. */
  private first: string | undefined
  private state: DesktopState = { language: 'en', recent: [] }

  constructor(
    private readonly electron: Electron,
    private readonly around: Surroundings,
  ) {
    const { app } = electron
    const paths = enginePaths({ ...around, isPackaged: app.isPackaged, appPath: app.getAppPath() })
    this.engine = new Engine(paths, around.environment, (how) => void this.engineDied(how))
    this.crashes = new CrashNotice(electron, () => this.state.language)
    this.first = projectArgument(around.args, around.folder)
  }

  async begin(): Promise<void> {
    const { app } = this.electron
    app.enableSandbox()
    if (this.around.platform === 'win32') app.setAppUserModelId(APP_ID)
    guardContents(app, this.origin)
    app.on('open-file', (event, path) => {
      event.preventDefault()
      if (isProject(path)) this.open(path)
    })
    app.on('second-instance', (_, args, folder) => {
      const path = projectArgument(args, folder)
      if (path) this.open(path)
      if (this.window) bringToFront(this.window)
    })
    app.on('window-all-closed', () => app.quit())
    app.on('will-quit', (event) => {
      if (!this.engine.isRunning) return
      event.preventDefault()
      void this.engine.stop().then(() => app.quit())
    })
    await app.whenReady()
    await this.ready()
  }

  private readonly origin = () => this.url && new URL(this.url).origin

  private async ready(): Promise<void> {
    const { app, session } = this.electron
    this.state = { language: app.getLocale().startsWith('ja') ? 'ja' : 'en', recent: [] }
    this.drawMenu()
    try {
      this.url = await this.engine.start(this.state.language)
    } catch (error) {
      this.electron.dialog.showErrorBox(words.cannotStart[this.state.language], (error as Error).message)
      return app.exit(1)
    }
    // In memory: every start has a port and a secret of its own, and nothing else is kept in the page.
    const own = session.fromPartition('editor')
    guardPermissions(own, this.electron, this.origin, this.around.platform)
    hearPage(this.electron, {
      window: () => this.window,
      origin: this.origin,
      state: () => this.state,
      onState: (state) => this.show(state),
    })
    await this.openWindow(own)
  }

  private async openWindow(session: Session): Promise<void> {
    const { app } = this.electron
    const window = createWindow(this.electron, {
      session,
      preload: join(app.getAppPath(), 'dist', 'desktop', 'preload.cjs'),
      icon: join(app.getAppPath(), 'assets', 'icon.png'),
      boundsFile: join(app.getPath('userData'), 'window.json'),
    })
    this.window = window
    window.on('closed', () => {
      this.window = undefined
    })
    askBeforeClosing(this.electron, window, () => this.state)
    window.webContents.on('render-process-gone', (_, { reason }) => {
      if (reason !== 'clean-exit') void this.pageDied(reason)
    })
    const { first } = this
    this.first = undefined
    await this.load(window, first)
  }

  private open(path: string): void {
    if (this.window) this.send({ type: 'open', path })
    else this.first = path
  }

  private send(command: DesktopCommand): void {
    if (this.window) sendCommand(this.window, command)
  }

  private show(state: DesktopState): void {
    const before = this.state
    this.state = state
    const { window } = this
    const { app } = this.electron
    if (state.project?.path !== before.project?.path || state.project?.name !== before.project?.name) {
      window?.setTitle(state.project ? `${state.project.name} — Tsumiki` : 'Tsumiki')
      window?.setRepresentedFilename(state.project?.path ?? '')
      if (state.project) app.addRecentDocument(state.project.path)
    }
    if (window) showTraining(window, state)
    if (window && before.training && !state.training) tellTrainingEnded(this.electron, window, before)
    // Drawing it anew closes a menu that is open, and training tells of itself all the time.
    if (menuKey(state) !== menuKey(before)) this.drawMenu()
  }

  private drawMenu(): void {
    const { app, Menu } = this.electron
    const { platform } = this.around
    const send = (command: DesktopCommand) => this.send(command)
    const template = menuTemplate({ state: this.state, platform, isPackaged: app.isPackaged, send })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  private async engineDied(how: string): Promise<void> {
    if (!(await this.crashes.mayStart(how))) return this.electron.app.quit()
    const before = new URL(this.url!)
    const { language } = this.state
    try {
      // The same port, so that the page finds it again and nothing typed is lost.
      this.url = await this.engine.start(language, before.port).catch(() => this.engine.start(language))
    } catch (error) {
      return this.engineDied((error as Error).message)
    }
    const { window } = this
    if (!window) return
    this.state = { ...this.state, training: undefined }
    showTraining(window, this.state)
    const isSame = this.origin() === before.origin
    if (!isSame || !(await admit(window.webContents.session, this.url))) await this.load(window)
    this.crashes.tell('engine', how, window)
  }

  private async pageDied(how: string): Promise<void> {
    const { window } = this
    if (!window || !(await this.crashes.mayStart(how))) return this.electron.app.quit()
    await this.load(window)
    this.crashes.tell('page', how, window)
  }

  /** A page that is loaded takes the place of one that is still loading. */
  private async load(window: BrowserWindow, project = this.state.project?.path): Promise<void> {
    await window.loadURL(address(this.url!, project)).catch(() => {})
  }
}

function menuKey({ language, project, recent }: DesktopState): string {
  return JSON.stringify([language, project !== undefined, recent])
}
