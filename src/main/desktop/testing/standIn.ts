// A stand-in for Electron: remembers what the shell set and asked, and lets tests play the user and the system.
import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions, MessageBoxOptions, OpenDialogOptions } from 'electron'
import type { Electron } from '../electron.ts'

type Listener = (...args: never[]) => unknown

/** As Electron's own: what listeners prevented is seen. */
export function event<Fields extends object>(fields: Fields = {} as Fields) {
  const made = { ...fields, defaultPrevented: false, preventDefault: () => void (made.defaultPrevented = true) }
  return made
}

export class StandInContents extends EventEmitter {
  openHandler: Listener | undefined
  readonly sent: unknown[][] = []
  readonly mainFrame = { url: '' }
  constructor(readonly session: StandInSession) {
    super()
  }
  setWindowOpenHandler(handler: Listener): void {
    this.openHandler = handler
  }
  send(...message: unknown[]): void {
    this.sent.push(message)
  }
}

export class StandInSession {
  readonly handlers: Record<string, Listener> = {}
  readonly cookiesSet: object[] = []
  readonly cookies = { set: async (cookie: object) => void this.cookiesSet.push(cookie) }
  setPermissionCheckHandler = (handler: Listener) => void (this.handlers.check = handler)
  setPermissionRequestHandler = (handler: Listener) => void (this.handlers.request = handler)
  setDevicePermissionHandler = (handler: Listener) => void (this.handlers.device = handler)
}

export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents
  readonly loaded: string[] = []
  readonly progress: unknown[][] = []
  title = ''
  file = ''
  isShown = false
  focused = true
  flashes = 0
  isClosed = false

  constructor(
    readonly options: { webPreferences: { session: StandInSession } & Record<string, unknown> } & Record<
      string,
      unknown
    >,
    app: EventEmitter,
  ) {
    super()
    this.webContents = new StandInContents(options.webPreferences.session)
    app.emit('web-contents-created', event(), this.webContents)
  }
  loadURL = async (url: string) => {
    this.loaded.push(url)
    this.webContents.mainFrame.url = `${new URL(url).origin}/`
  }
  close(): void {
    const closing = event()
    this.emit('close', closing)
    if (closing.defaultPrevented) return
    this.isClosed = true
    this.emit('closed')
  }
  show = () => void (this.isShown = true)
  focus = () => void (this.focused = true)
  isFocused = () => this.focused
  isMinimized = () => false
  flashFrame = () => void this.flashes++
  setTitle = (title: string) => void (this.title = title)
  setRepresentedFilename = (file: string) => void (this.file = file)
  setProgressBar = (...progress: unknown[]) => void this.progress.push(progress)
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 })
}

class StandInApp extends EventEmitter {
  isPackaged = false
  locale = 'en-US'
  hasLock = true
  id = ''
  isSandboxed = false
  quits = 0
  exitCode: number | undefined
  readonly recent: string[] = []
  constructor(
    readonly appPath: string,
    readonly userData: string,
  ) {
    super()
  }
  requestSingleInstanceLock = () => this.hasLock
  enableSandbox = () => void (this.isSandboxed = true)
  whenReady = async () => {}
  setAppUserModelId = (id: string) => void (this.id = id)
  getAppPath = () => this.appPath
  getPath = () => this.userData
  getLocale = () => this.locale
  addRecentDocument = (path: string) => void this.recent.push(path)
  exit = (code: number) => void (this.exitCode = code)
  quit(): void {
    this.quits++
    this.emit('will-quit', event())
  }
}

export class StandIn {
  readonly app: StandInApp
  readonly windows: StandInWindow[] = []
  readonly sessions = new Map<string, StandInSession>()
  readonly boxes: MessageBoxOptions[] = []
  readonly errors: [string, string][] = []
  readonly openDialogs: OpenDialogOptions[] = []
  readonly notifications: object[] = []
  readonly ipc = new EventEmitter()
  readonly invoked = new Map<string, Listener>()
  menu: MenuItemConstructorOptions[] = []
  menusDrawn = 0
  /** What the user answers: the button of message boxes, the paths of file dialogs; undefined: closes it. */
  button = 0
  path: string | undefined
  mediaAsked: string[] = []
  mediaGranted = true

  constructor(folders: { appPath: string; userData: string }) {
    this.app = new StandInApp(folders.appPath, folders.userData)
  }

  get window(): StandInWindow {
    return this.windows.at(-1)!
  }

  /** As the page, or another one. */
  fromPage(frame: object = this.window.webContents.mainFrame) {
    return { sender: this.window.webContents, senderFrame: frame }
  }

  /** All items of the menus, those of submenus too. */
  items(from: readonly MenuItemConstructorOptions[] = this.menu): MenuItemConstructorOptions[] {
    return from.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? this.items(item.submenu) : [])])
  }

  /** The one cast: a stand-in has of Electron only what the shell uses. */
  get electron(): Electron {
    const standIn = this
    const answerPath = (options: OpenDialogOptions) => {
      standIn.openDialogs.push(options)
      const { path } = standIn
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path], filePath: path ?? '' }
    }
    return {
      app: this.app,
      BrowserWindow: class extends StandInWindow {
        constructor(options: StandInWindow['options']) {
          super(options, standIn.app)
          standIn.windows.push(this)
        }
      },
      dialog: {
        // With a window before the options, or without.
        showMessageBox: async (...given: unknown[]) => {
          standIn.boxes.push(given.at(-1) as MessageBoxOptions)
          return { response: standIn.button }
        },
        showMessageBoxSync: (_: unknown, options: MessageBoxOptions) => {
          standIn.boxes.push(options)
          return standIn.button
        },
        showErrorBox: (title: string, content: string) => void standIn.errors.push([title, content]),
        showOpenDialog: async (_: unknown, options: OpenDialogOptions) => answerPath(options),
        showSaveDialog: async (_: unknown, options: OpenDialogOptions) => answerPath(options),
      },
      ipcMain: Object.assign(this.ipc, {
        handle: (channel: string, handler: Listener) => void standIn.invoked.set(channel, handler),
      }),
      Menu: {
        buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
        setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
          standIn.menu = template
          standIn.menusDrawn++
        },
      },
      Notification: class extends EventEmitter {
        static isSupported = () => true
        constructor(readonly options: object) {
          super()
        }
        show = () => void standIn.notifications.push(this.options)
      },
      screen: { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) },
      session: {
        fromPartition: (name: string) => {
          const known = standIn.sessions.get(name) ?? new StandInSession()
          standIn.sessions.set(name, known)
          return known
        },
      },
      systemPreferences: {
        askForMediaAccess: async (kind: string) => {
          standIn.mediaAsked.push(kind)
          return standIn.mediaGranted
        },
      },
    } as unknown as Electron
  }
}
