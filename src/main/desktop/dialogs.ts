// The system's dialogs for files and folders.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron'
import type { FileWish } from '../../shared/desktop/messages.ts'
import type { Language } from '../../shared/text.ts'
import type { Electron } from './electron.ts'
import { words } from './words.ts'

const properties: Record<Exclude<FileWish['kind'], 'save'>, OpenDialogOptions['properties']> = {
  file: ['openFile'],
  folder: ['openDirectory', 'createDirectory'],
  any: ['openFile', 'openDirectory'],
}

/** The absolute path; undefined where the user closed the dialog. */
export async function chooseFile(
  { dialog }: Pick<Electron, 'dialog'>,
  window: BrowserWindow,
  wish: FileWish,
  language: Language,
): Promise<string | undefined> {
  const options = { title: words.choose[wish.kind][language], filters: filters(wish, language) }
  if (wish.kind === 'save') {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      ...options,
      defaultPath: wish.folder ? join(wish.folder, wish.name ?? '') : wish.name,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    if (canceled || !filePath) return undefined
    const path = withExtension(filePath, wish.extensions)
    // The dialog asked about the name as it was typed.
    const isAsked = path === filePath || !existsSync(path)
    return isAsked || (await mayReplace(dialog, window, path, language)) ? path : undefined
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...options,
    defaultPath: wish.folder,
    properties: properties[wish.kind],
  })
  return canceled ? undefined : filePaths[0]
}

async function mayReplace(dialog: Electron['dialog'], window: BrowserWindow, path: string, language: Language) {
  const { message, replace, cancel } = words.replace
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: message[language],
    detail: path,
    buttons: [replace[language], cancel[language]],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** Not every system's dialog adds it. */
function withExtension(path: string, extensions: readonly string[] = []): string {
  const has = extensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`))
  return has || extensions.length === 0 ? path : `${path}.${extensions[0]}`
}

/** Other files are hidden until the user asks for all. */
function filters({ kind, extensions }: FileWish, language: Language): FileFilter[] {
  if (kind === 'folder' || !extensions?.length) return []
  const isProject = extensions.length === 1 && extensions[0] === 'tsumiki'
  const name = isProject ? words.projects[language] : extensions.map((each) => `*.${each}`).join(' ')
  return [
    { name, extensions: [...extensions] },
    { name: words.allFiles[language], extensions: ['*'] },
  ]
}
