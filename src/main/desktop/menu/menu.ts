// The menus, drawn anew when the language, the open project or the recent ones change.
import type { MenuItemConstructorOptions } from 'electron'
import { type DesktopCommand, type DesktopState, places } from '../../../shared/desktop/messages.ts'
import { type MenuWord, menuWords } from './words.ts'

export interface MenuParts {
  state: DesktopState
  platform: NodeJS.Platform
  /** Tools for those who work on Tsumiki. */
  isPackaged: boolean
  send(command: DesktopCommand): void
}

type Item = MenuItemConstructorOptions
const line: Item = { type: 'separator' }

export function menuTemplate(parts: MenuParts): Item[] {
  const isMac = parts.platform === 'darwin'
  const word = (key: MenuWord) => menuWords[key][parts.state.language]
  const menus = [fileMenu(parts, word), editMenu(parts, word), viewMenu(parts, word)]
  if (isMac) return [macMenu(word), ...menus, macWindowMenu(word)]
  return [...menus, { label: titled('help', word('help'), 'H'), submenu: [{ role: 'about', label: word('about') }] }]
}

type Word = (key: MenuWord) => string

/** Alt and the letter opens it: in Latin words by underlining it, in others in brackets behind, as Windows does. */
function titled(key: MenuWord, word: string, letter: string): string {
  return word === menuWords[key].en ? `&${word}` : `${word}(&${letter})`
}

function fileMenu({ state, platform, send }: MenuParts, word: Word): Item {
  const isMac = platform === 'darwin'
  const recent: Item[] = state.recent.map(({ name, path }) => ({
    // An ampersand would underline the letter behind it.
    label: name.replaceAll('&', '&&'),
    toolTip: path,
    click: () => send({ type: 'open', path }),
  }))
  return {
    label: isMac ? word('file') : titled('file', word('file'), 'F'),
    submenu: [
      { label: word('new'), accelerator: 'CmdOrCtrl+N', click: () => send({ type: 'home' }) },
      { label: word('open'), accelerator: 'CmdOrCtrl+O', click: () => send({ type: 'chooseProject' }) },
      { label: word('recent'), submenu: recent.length ? recent : [{ label: word('noRecent'), enabled: false }] },
      line,
      {
        label: word('saveAs'),
        accelerator: 'CmdOrCtrl+Shift+S',
        enabled: state.project !== undefined,
        click: () => send({ type: 'saveAs' }),
      },
      line,
      isMac
        ? { role: 'close', label: word('closeWindow'), accelerator: 'Cmd+W' }
        : { role: 'quit', label: word('exit'), accelerator: 'Ctrl+Q' },
    ],
  }
}

/**
 * The page hears every key first: where it takes Ctrl+Z itself, or a text field does, the menu's never comes. Those of the
 * clipboard are the browser's own.
 */
function editMenu({ state, platform, send }: MenuParts, word: Word): Item {
  const enabled = state.project !== undefined
  const told = { registerAccelerator: false }
  const redo = platform === 'darwin' ? 'Shift+Cmd+Z' : 'Ctrl+Y'
  return {
    label: platform === 'darwin' ? word('edit') : titled('edit', word('edit'), 'E'),
    submenu: [
      { label: word('undo'), accelerator: 'CmdOrCtrl+Z', enabled, click: () => send({ type: 'undo' }) },
      { label: word('redo'), accelerator: redo, enabled, click: () => send({ type: 'redo' }) },
      line,
      { ...told, role: 'cut', label: word('cut'), accelerator: 'CmdOrCtrl+X' },
      { ...told, role: 'copy', label: word('copy'), accelerator: 'CmdOrCtrl+C' },
      { ...told, role: 'paste', label: word('paste'), accelerator: 'CmdOrCtrl+V' },
      { ...told, role: 'selectAll', label: word('selectAll'), accelerator: 'CmdOrCtrl+A' },
    ],
  }
}

function viewMenu({ state, platform, isPackaged, send }: MenuParts, word: Word): Item {
  const isMac = platform === 'darwin'
  const developer: Item[] = [
    line,
    { role: 'toggleDevTools', label: word('developer'), accelerator: 'CmdOrCtrl+Shift+I' },
  ]
  return {
    label: isMac ? word('view') : titled('view', word('view'), 'V'),
    submenu: [
      ...places.map((place, i) => ({
        label: word(place),
        accelerator: `CmdOrCtrl+${i + 1}`,
        enabled: state.project !== undefined,
        click: () => send({ type: 'place', place }),
      })),
      line,
      { role: 'zoomIn', label: word('zoomIn'), accelerator: 'CmdOrCtrl+Plus' },
      { role: 'zoomOut', label: word('zoomOut'), accelerator: 'CmdOrCtrl+-' },
      { role: 'resetZoom', label: word('zoomReset'), accelerator: 'CmdOrCtrl+0' },
      line,
      { role: 'togglefullscreen', label: word('fullScreen'), accelerator: isMac ? 'Ctrl+Cmd+F' : 'F11' },
      ...(isPackaged ? [] : developer),
    ],
  }
}

function macMenu(word: Word): Item {
  return {
    label: 'Tsumiki',
    submenu: [
      { role: 'about', label: word('about') },
      line,
      { role: 'hide', label: word('hide'), accelerator: 'Cmd+H' },
      { role: 'hideOthers', label: word('hideOthers'), accelerator: 'Alt+Cmd+H' },
      { role: 'unhide', label: word('showAll') },
      line,
      { role: 'quit', label: word('quit'), accelerator: 'Cmd+Q' },
    ],
  }
}

function macWindowMenu(word: Word): Item {
  return {
    role: 'window',
    label: word('window'),
    submenu: [{ role: 'minimize', label: word('minimize'), accelerator: 'Cmd+M' }],
  }
}
