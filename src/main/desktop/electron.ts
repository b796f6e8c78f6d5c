// What the shell uses of Electron. It is handed in, so that tests can hand in a stand-in.
import type * as Everything from 'electron'

export type Electron = Pick<
  typeof Everything,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'Notification' | 'screen' | 'session' | 'systemPreferences'
>
