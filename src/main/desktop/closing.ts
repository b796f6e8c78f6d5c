// Asks before the window closes where something would be lost or stopped.
import type { BrowserWindow } from 'electron'
import type { DesktopState } from '../../shared/desktop/messages.ts'
import type { Text } from '../../shared/text.ts'
import type { Electron } from './electron.ts'
import { words } from './words.ts'

interface Question {
  message: Text
  detail: Text
  close: Text
  stay: Text
}

/** The question stands on the window and is awaited, so that the engine goes on being heard. */
export function askBeforeClosing(
  { dialog }: Pick<Electron, 'dialog'>,
  window: BrowserWindow,
  state: () => DesktopState,
): void {
  let isAgreed = false
  let isAsking = false
  window.on('close', async (event) => {
    if (isAgreed || !state().training) return
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    const { response } = await dialog.showMessageBox(window, options(words.training, state()))
    isAsking = false
    if (response !== 0) return
    isAgreed = true
    window.close()
  })
  // The page objects: something is not saved yet. Electron would stay open without a word.
  window.webContents.on('will-prevent-unload', (event) => {
    if (dialog.showMessageBoxSync(window, options(words.unsaved, state())) === 0) event.preventDefault()
    else isAgreed = false
  })
}

function options({ message, detail, close, stay }: Question, { language }: DesktopState) {
  return {
    type: 'warning' as const,
    message: message[language],
    detail: detail[language],
    buttons: [close[language], stay[language]],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  }
}
