// What the page may ask of the shell: dialogs for files, and being shown; and that nobody else may.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { channels } from '../../shared/desktop/bridge.ts'
import type { FileWish } from '../../shared/desktop/messages.ts'
import { event } from './testing/standIn.ts'
import { type Started, start } from './testing/started.ts'

let shell: Started
beforeEach(async () => {
  shell = await start()
})
afterEach(() => shell.dispose())

const choose = (wish: FileWish | object, from = shell.fromPage()) =>
  shell.invoked.get(channels.chooseFile)!(...([from, wish] as never[]))
const show = (state: object, from = shell.fromPage()) =>
  shell.ipc.emit(channels.show, from, { language: 'en', recent: [], ...state })
const close = () => {
  shell.window.close()
  return vi.waitFor(() => expect(shell.boxes.length).toBeGreaterThan(0), 60_000)
}

describe('dialogs', () => {
  test('a file, among those that fit', async () => {
    shell.path = '/data/アヤメ.csv'
    expect(await choose({ kind: 'file', extensions: ['csv', 'tsv'], folder: '/data' })).toBe('/data/アヤメ.csv')
    expect(shell.openDialogs[0]).toEqual({
      title: 'Choose a file',
      defaultPath: '/data',
      properties: ['openFile'],
      filters: [
        { name: '*.csv *.tsv', extensions: ['csv', 'tsv'] },
        { name: 'All files', extensions: ['*'] },
      ],
    })
  })

  test('a folder, in the language of the page', async () => {
    show({ language: 'ja' })
    shell.path = '/data/写真'
    expect(await choose({ kind: 'folder' })).toBe('/data/写真')
    expect(shell.openDialogs[0]).toMatchObject({
      title: 'フォルダーを選ぶ',
      properties: ['openDirectory', 'createDirectory'],
    })
  })

  test('a name to save under, with its extension', async () => {
    shell.path = '/projects/new'
    const wish = { kind: 'save', extensions: ['tsumiki'], folder: '/projects', name: 'a.tsumiki' }
    expect(await choose(wish)).toBe('/projects/new.tsumiki')
    expect(shell.openDialogs[0]).toMatchObject({ defaultPath: '/projects/a.tsumiki' })
    expect(shell.openDialogs[0].filters?.[0].name).toBe('Tsumiki projects')
    shell.path = '/projects/New.TSUMIKI'
    expect(await choose(wish)).toBe('/projects/New.TSUMIKI')
  })

  test('nothing, where the user closes it', async () => {
    for (const kind of ['file', 'folder', 'any', 'save']) expect(await choose({ kind })).toBeUndefined()
  })

  test('are refused to others, and to nonsense', async () => {
    shell.path = '/secret'
    const frame = shell.fromPage({ url: shell.window.webContents.mainFrame.url })
    expect(() => choose({ kind: 'file' }, frame)).toThrow('not from the editor')
    expect(() => choose({ kind: 'file' }, { ...shell.fromPage(), sender: {} as never })).toThrow('not from the editor')
    expect(() => choose({ kind: 'elevator' })).toThrow()
    shell.window.webContents.mainFrame.url = 'https://example.com/'
    expect(() => choose({ kind: 'file' })).toThrow('not from the editor')
    expect(shell.openDialogs).toEqual([])
  })
})

describe('training', () => {
  test('is on the taskbar', () => {
    show({ training: { paused: false } })
    show({ training: { fraction: 0.25, paused: false } })
    show({ training: { fraction: 0.25, paused: true } })
    show({})
    expect(shell.window.progress).toEqual([
      [0, { mode: 'indeterminate' }],
      [0.25, { mode: 'normal' }],
      [0.25, { mode: 'paused' }],
      [-1],
    ])
    expect(shell.notifications).toEqual([])
  })

  test('its end is told where the user looks elsewhere', () => {
    show({ training: { fraction: 0.9, paused: false }, language: 'ja', project: { path: '/p/a.tsumiki', name: 'a' } })
    shell.window.focused = false
    show({ language: 'ja', project: { path: '/p/a.tsumiki', name: 'a' } })
    expect(shell.notifications).toEqual([{ title: 'a', body: '学習が終わりました。' }])
    expect(shell.window.flashes).toBe(1)
  })

  test('closing asks first; the answer counts', async () => {
    show({ training: { fraction: 0.5, paused: true } })
    shell.button = 1
    await close()
    expect(shell.boxes[0]).toMatchObject({ buttons: ['Stop and Close', 'Keep Training'], defaultId: 1, cancelId: 1 })
    expect(shell.window.isClosed).toBe(false)
    shell.button = 0
    await close()
    await vi.waitFor(() => expect(shell.window.isClosed).toBe(true), 60_000)
  })

  test('without it nothing is asked', () => {
    show({ training: { paused: false } })
    show({})
    shell.window.close()
    expect(shell.window.isClosed).toBe(true)
    expect(shell.boxes).toEqual([])
  })

  test('what comes from elsewhere, or is no state, changes nothing', () => {
    show({ training: { paused: false } }, shell.fromPage({ url: 'https://example.com/' }))
    show({ training: { fraction: 7, paused: false } })
    show({ recent: 'all' })
    expect(shell.window.progress).toEqual([])
  })
})

test.each([
  [0, true],
  [1, false],
])('a page with unsaved changes: button %i', (button, leaves) => {
  shell.button = button
  const preventing = event()
  shell.window.webContents.emit('will-prevent-unload', preventing)
  expect(preventing.defaultPrevented).toBe(leaves)
  expect(shell.boxes[0].message).toContain('not saved')
})
