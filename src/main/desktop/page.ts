// The shell's side of the bridge: hears the editor's page and nobody else, and checks what it says.
import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { channels } from '../../shared/desktop/bridge.ts'
import { type DesktopCommand, type DesktopState, desktopState, fileWish } from '../../shared/desktop/messages.ts'
import { chooseFile } from './dialogs.ts'
import type { Electron } from './electron.ts'
import { isOwn, type OwnOrigin } from './guard.ts'

interface PageParts {
  window(): BrowserWindow | undefined
  origin: OwnOrigin
  state(): DesktopState
  onState(state: DesktopState): void
}

export function hearPage(electron: Pick<Electron, 'ipcMain' | 'dialog'>, parts: PageParts): void {
  electron.ipcMain.handle(channels.chooseFile, (event, asked: unknown) => {
    const window = ownWindow(event, parts)
    if (!window) throw new Error('not from the editor')
    return chooseFile(electron, window, fileWish.parse(asked), parts.state().language)
  })
  electron.ipcMain.on(channels.show, (event, told: unknown) => {
    const state = desktopState.safeParse(told)
    if (ownWindow(event, parts) && state.success) parts.onState(state.data)
  })
}

export function sendCommand(window: BrowserWindow, command: DesktopCommand): void {
  window.webContents.send(channels.command, command)
}

/** Undefined where the message comes from another page, or from a frame in ours. */
function ownWindow(event: IpcMainEvent | IpcMainInvokeEvent, { window, origin }: PageParts): BrowserWindow | undefined {
  const ours = window()
  const frame = event.senderFrame
  if (!ours || !frame || event.sender !== ours.webContents || frame !== ours.webContents.mainFrame) return undefined
  return isOwn(frame.url, origin) ? ours : undefined
}
