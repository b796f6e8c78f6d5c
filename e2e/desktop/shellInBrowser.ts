// The shell on a stand-in for Electron whose window is a page of the installed browser: all is real but Electron.
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startDesktop } from '../../src/main/desktop/desktop.ts'
import { StandIn, type StandInWindow } from '../../src/main/desktop/testing/standIn.ts'
import { channels } from '../../src/shared/desktop/bridge.ts'
import type { DesktopState, FileWish } from '../../src/shared/desktop/messages.ts'
import { launchBrowser } from '../browser.ts'

const root = join(import.meta.dirname, '../..')

/** As the preload does it, but over Playwright's bindings. */
const bridge = `window.tsumikiDesktop = {
  choosable: ['file', 'folder', 'save'],
  chooseFile: (wish) => window.bridgeChooseFile(wish),
  show: (state) => window.bridgeShow(state),
  onCommand: (listener) => { window.bridgeCommand = listener },
}`

export class ShellInBrowser {
  readonly states: DesktopState[] = []

  private constructor(
    readonly standIn: StandIn,
    readonly page: Page,
    private readonly browser: Browser,
    readonly folder: string,
  ) {}

  static async start(executablePath: string, project?: string): Promise<ShellInBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'tsumiki-shell-'))
    const browser = await launchBrowser(executablePath)
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    const standIn = new StandIn({ appPath: root, userData: folder })
    const shell = new ShellInBrowser(standIn, page, browser, folder)
    await page.addInitScript(bridge)
    await page.exposeFunction('bridgeChooseFile', (wish: FileWish) =>
      standIn.invoked.get(channels.chooseFile)!(...([standIn.fromPage(), wish] as never[])),
    )
    await page.exposeFunction('bridgeShow', (state: DesktopState) => {
      shell.states.push(state)
      standIn.ipc.emit(channels.show, standIn.fromPage(), state)
    })
    await startDesktop(withPage(standIn, page), {
      platform: 'linux',
      environment: { ...process.env, TSUMIKI_NODE: process.execPath, TSUMIKI_HOME: join(folder, 'Tsumiki') },
      args: ['tsumiki', ...(project ? [project] : [])],
      folder,
      resourcesPath: folder,
    })
    return shell
  }

  /** Chooses an item of the menus. */
  choose(label: string): void {
    const item = this.standIn.items().find((each) => each.label === label)
    item!.click!({} as never, undefined, {} as never)
  }

  /** As a crash would end it. */
  killEngine(): void {
    // Node.js lists its children nowhere else.
    const handles = (process as unknown as { _getActiveHandles(): object[] })._getActiveHandles()
    const isEngine = (handle: object) => 'spawnargs' in handle && (handle.spawnargs as string[]).includes('--no-window')
    ;(handles.find(isEngine) as ChildProcess).kill('SIGKILL')
  }

  async close(): Promise<void> {
    this.standIn.app.quit()
    await this.browser.close()
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Windows load into the page; what is sent to them and the cookies they are given arrive there. */
function withPage(standIn: StandIn, page: Page): StandIn['electron'] {
  const electron = standIn.electron
  const Window = electron.BrowserWindow as unknown as new (options: object) => StandInWindow
  return {
    ...electron,
    BrowserWindow: class extends Window {
      constructor(options: object) {
        super(options)
        const load = this.loadURL
        this.loadURL = async (url) => {
          await page.goto(url)
          await load(url)
        }
        this.webContents.send = (...[, command]) => void page.evaluate(`bridgeCommand(${JSON.stringify(command)})`)
        this.webContents.session.cookies.set = async (cookie) => {
          await page.context().addCookies([toPlaywright(cookie as Cookie)])
          return undefined
        }
      }
    } as never,
  }
}

interface Cookie {
  url: string
  name: string
  value: string
}

/** Playwright's knows no path beside an address, and spells SameSite in capitals. */
function toPlaywright({ url, name, value }: Cookie) {
  return { url, name, value, httpOnly: true, sameSite: 'Strict' as const }
}
