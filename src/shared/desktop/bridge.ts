// What the editor's page finds as window.tsumikiDesktop where it runs in Tsumiki's own window; absent in a browser.
import type { DesktopCommand, DesktopState, FileWish } from './messages.ts'

export interface TsumikiDesktop {
  /** Kinds of wishes for which the system has a dialog; for the others the editor's own chooser is there. */
  readonly choosable: readonly FileWish['kind'][]
  /** The absolute path; undefined where the user closed the dialog. */
  chooseFile(wish: FileWish): Promise<string | undefined>
  /** To be told after every change: menus, title, progress and questions follow it. */
  show(state: DesktopState): void
  /** What the user chose in the menus, and projects opened from outside. There is one listener: the page. */
  onCommand(listener: (command: DesktopCommand) => void): void
}

/** The only messages between page and shell. */
export const channels = {
  chooseFile: 'tsumiki:chooseFile',
  show: 'tsumiki:show',
  command: 'tsumiki:command',
} as const
