// Runs before the page, in its sandbox: hands it the few things it may ask of the shell, and nothing of Electron.
import { contextBridge, ipcRenderer } from 'electron'
import { channels, type TsumikiDesktop } from '../../shared/desktop/bridge.ts'
import type { DesktopCommand } from '../../shared/desktop/messages.ts'

let hear: ((command: DesktopCommand) => void) | undefined
const unheard: DesktopCommand[] = []

ipcRenderer.on(channels.command, (_, command: DesktopCommand) => {
  if (hear) hear(command)
  else unheard.push(command)
})

const desktop: TsumikiDesktop = {
  // Only macOS has a dialog for a file or a folder, whichever it is.
  choosable: process.platform === 'darwin' ? ['file', 'folder', 'any', 'save'] : ['file', 'folder', 'save'],
  chooseFile: (wish) => ipcRenderer.invoke(channels.chooseFile, wish),
  show: (state) => ipcRenderer.send(channels.show, state),
  onCommand(listener) {
    hear = listener
    for (const command of unheard.splice(0)) listener(command)
  },
}

contextBridge.exposeInMainWorld('tsumikiDesktop', desktop)
