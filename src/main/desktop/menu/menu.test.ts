// The menus in both languages on all systems: complete, without two items on one key, and doing what they say.
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import type { DesktopCommand, DesktopState } from '../../../shared/desktop/messages.ts'
import { menuTemplate } from './menu.ts'
import { menuWords } from './words.ts'

type Item = MenuItemConstructorOptions

const project = { path: '/p/R&D.tsumiki', name: 'R&D' }
const open: DesktopState = { language: 'en', project, recent: [project] }

function menus(platform: NodeJS.Platform, state: DesktopState = open, isPackaged = false) {
  const send = vi.fn<(command: DesktopCommand) => void>()
  const template = menuTemplate({ state, platform, isPackaged, send })
  return { template, items: all(template), send }
}

const all = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])

/** One spelling for every way to write a key. */
function key(accelerator: string, platform: NodeJS.Platform): string {
  const control = platform === 'darwin' ? 'Cmd' : 'Ctrl'
  return accelerator.replace('CmdOrCtrl', control).split('+').sort().join('+').toLowerCase()
}

const click = (item: Item | undefined) => item?.click?.({} as never, undefined, {} as never)

describe.each(['linux', 'win32', 'darwin'] as const)('%s', (platform) => {
  test.each(['en', 'ja'] as const)('%s: every item has its words, every key one item', (language) => {
    for (const isPackaged of [true, false]) {
      const { items } = menus(platform, { ...open, language }, isPackaged)
      const labelled = items.filter(({ type }) => type !== 'separator')
      expect(labelled.filter(({ label }) => !label)).toEqual([])
      const keys = labelled.flatMap(({ accelerator }) => (accelerator ? [key(accelerator, platform)] : []))
      expect(keys.length).toBeGreaterThan(15)
      expect(keys.filter((each, i) => keys.indexOf(each) !== i)).toEqual([])
    }
  })

  test('the menus in one bar have letters of their own', () => {
    const letters = menus(platform).template.map(({ label }) => /&(\w)/.exec(label!)?.[1])
    const japanese = menus(platform, { ...open, language: 'ja' }).template.map(
      ({ label }) => /\(&(\w)\)/.exec(label!)?.[1],
    )
    if (platform === 'darwin') expect(letters.every((letter) => letter === undefined)).toBe(true)
    else {
      expect(new Set(letters).size).toBe(4)
      expect(japanese).toEqual(letters)
    }
  })

  test('keys of the clipboard are only told', () => {
    const { items } = menus(platform)
    const own = items.filter(({ accelerator }) => /\+[XCVA]$/.test(accelerator ?? ''))
    expect(own).toHaveLength(4)
    expect(own.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
  })
})

test('in Japanese nothing is left in English', () => {
  for (const [word, { en, ja }] of Object.entries(menuWords)) {
    expect(en, word).toMatch(/^[\w …]+$/)
    expect(ja.replace('Tsumiki', ''), word).not.toMatch(/[A-Za-z]/)
  }
})

test('items tell the page what was chosen', () => {
  const { items, send } = menus('linux')
  for (const label of ['New…', 'Open…', 'Save As…', 'Undo', 'Redo', 'Data', 'Export'])
    click(items.find((item) => item.label === label))
  expect(send.mock.calls.map(([command]) => command)).toEqual([
    { type: 'home' },
    { type: 'chooseProject' },
    { type: 'saveAs' },
    { type: 'undo' },
    { type: 'redo' },
    { type: 'place', place: 'data' },
    { type: 'place', place: 'export' },
  ])
})

test('recent projects are opened by their path, and an ampersand stays one', () => {
  const { items, send } = menus('linux')
  click(items.find(({ label }) => label === 'R&&D'))
  expect(send).toHaveBeenCalledWith({ type: 'open', path: project.path })
  const { items: without } = menus('linux', { ...open, recent: [] })
  expect(without.find(({ label }) => label === 'No recent projects')?.enabled).toBe(false)
})

test('without a project, what needs one is grey', () => {
  const { items } = menus('linux', { language: 'en', recent: [] })
  const grey = items.filter(({ enabled }) => enabled === false).map(({ label }) => label)
  expect(grey).toEqual(expect.arrayContaining(['Save As…', 'Undo', 'Redo', 'Design', 'Train']))
  expect(grey).not.toContain('Open…')
})

test('developer tools are for checkouts only', () => {
  const roles = (isPackaged: boolean) => menus('linux', open, isPackaged).items.map(({ role }) => role)
  expect(roles(false)).toContain('toggleDevTools')
  expect(roles(true)).not.toContain('toggleDevTools')
})
