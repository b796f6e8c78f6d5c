// Engine or page died: whether to start it again, and what the user is told.
import type { BrowserWindow } from 'electron'
import type { Language } from '../../shared/text.ts'
import { Restarts } from '../supervisor/restarts.ts'
import type { Electron } from './electron.ts'
import { words } from './words.ts'

export type Part = 'engine' | 'page'

export class CrashNotice {
  private readonly restarts = new Restarts()

  constructor(
    private readonly electron: Pick<Electron, 'dialog'>,
    private readonly language: () => Language,
  ) {}

  /** The first times without a question; false where the user would rather quit. */
  async mayStart(how: string): Promise<boolean> {
    if (this.restarts.allowed()) return true
    const language = this.language()
    const { response } = await this.electron.dialog.showMessageBox({
      type: 'error',
      message: words.keepsEnding.message[language],
      detail: how,
      buttons: [words.keepsEnding.again[language], words.keepsEnding.quit[language]],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    this.restarts.forget()
    return response === 0
  }

  /** Nobody waits for it: the window works meanwhile. */
  tell(part: Part, how: string, window: BrowserWindow): void {
    const language = this.language()
    const { message, detail } = words.restarted[part]
    void this.electron.dialog.showMessageBox(window, {
      type: 'warning',
      message: message[language],
      detail: `${detail[language]}\n\n${how}`,
      buttons: ['OK'],
    })
  }
}
