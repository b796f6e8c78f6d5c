// The shell as a whole, on stand-ins for Electron and the engine: start, files from outside, crashes, the end.
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { channels } from '../../shared/desktop/bridge.ts'
import { APP_ID } from './desktop.ts'
import { event, type StandIn } from './testing/standIn.ts'
import { type Started, start } from './testing/started.ts'

let shell: Started
afterEach(() => shell?.dispose())

const isAlive = async (origin: string) =>
  fetch(origin, { redirect: 'manual' }).then(
    () => true,
    () => false,
  )
const originOf = ({ window }: StandIn) => new URL(window.loaded[0]).origin
const commands = ({ window }: StandIn) => window.webContents.sent.map(([, command]) => command)
const show = (shell: StandIn, state: object) =>
  shell.ipc.emit(channels.show, shell.fromPage(), { language: 'en', recent: [], ...state })

test('one window is opened on the engine, in a sandbox and without Node.js', async () => {
  shell = await start()
  expect(shell.app.isSandboxed).toBe(true)
  expect(shell.windows).toHaveLength(1)
  expect(shell.window.loaded).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?token=t$/)])
  expect(shell.window.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    preload: join(shell.folder, 'dist', 'desktop', 'preload.cjs'),
    session: shell.sessions.get('editor'),
  })
  expect(shell.window.isShown).toBe(false)
  shell.window.emit('ready-to-show')
  expect(shell.window.isShown).toBe(true)
})

test('a project that the system hands over is in the first address, wherever it comes from', async () => {
  shell = await start({ args: ['tsumiki', '--flag', 'my data/花 & 月.tsumiki'] })
  const { hash } = new URL(shell.window.loaded[0])
  expect(new URLSearchParams(hash.slice(1)).get('project')).toBe(join(shell.folder, 'my data/花 & 月.tsumiki'))
  await shell.dispose()

  const opening = event()
  shell = await start({
    // macOS says so before anything else is ready.
    prepare: ({ app }) => {
      app.whenReady = async () => void app.emit('open-file', opening, '/Users/me/a.tsumiki')
    },
  })
  expect(opening.defaultPrevented).toBe(true)
  expect(shell.window.loaded[0]).toContain(encodeURIComponent('/Users/me/a.tsumiki'))
})

test('a second start opens its project in the window that is there', async () => {
  shell = await start()
  shell.app.emit('second-instance', event(), ['tsumiki', 'b.tsumiki'], '/home/me')
  shell.app.emit('second-instance', event(), ['tsumiki', 'notes.txt'], '/home/me')
  expect(commands(shell)).toEqual([{ type: 'open', path: '/home/me/b.tsumiki' }])
  expect(shell.windows).toHaveLength(1)
  expect(shell.window.isShown).toBe(true)
})

test('the second start itself ends at once, without an engine', async () => {
  shell = await start({
    prepare: ({ app }) => {
      app.hasLock = false
    },
  })
  expect(shell.app.quits).toBe(1)
  expect(shell.windows).toHaveLength(0)
})

test('an engine that will not start is told of in its own words, or with its last ones', async () => {
  shell = await start({ engine: 'refuses', prepare: ({ app }) => Object.assign(app, { locale: 'ja' }) })
  expect(shell.errors).toEqual([['Tsumiki のエンジンを起動できませんでした。', 'ポートがありません。']])
  expect(shell.app.exitCode).toBe(1)
  await shell.dispose()
  shell = await start({ engine: 'breaks' })
  expect(shell.errors[0][1]).toContain('exit code 3')
  expect(shell.errors[0][1]).toContain('Cannot find module')
  await shell.dispose()
  shell = await start({ environment: { TSUMIKI_NODE: '/nowhere/node' } })
  expect(shell.errors[0][1]).toContain('ENOENT')
})

test('an engine that dies is started again where it was: the page stays, and is let in', async () => {
  shell = await start()
  const origin = originOf(shell)
  await fetch(`${origin}/die`).catch(() => {})
  await vi.waitFor(() => expect(shell.boxes).toHaveLength(1), 60_000)
  expect(shell.boxes[0].message).toBe('The engine ended unexpectedly. It is running again.')
  expect(shell.boxes[0].detail).toContain('exit code 7')
  expect(shell.window.loaded).toHaveLength(1)
  expect(shell.window.webContents.session.cookiesSet).toEqual([
    expect.objectContaining({
      url: origin,
      httpOnly: true,
      sameSite: 'strict',
      value: expect.stringMatching(/^secret-/),
    }),
  ])
  expect(await isAlive(origin)).toBe(true)
})

test('one that dies again and again is started only when the user wants it', async () => {
  shell = await start()
  shell.button = 1
  const origin = originOf(shell)
  for (let death = 1; death <= 4; death++) {
    await fetch(`${origin}/die`).catch(() => {})
    await vi.waitFor(() => expect(shell.boxes).toHaveLength(death), 60_000)
  }
  expect(shell.boxes[3].buttons).toEqual(['Start Again', 'Quit'])
  expect(shell.app.quits).toBe(1)
})

test('a page that crashes is loaded again with its project', async () => {
  shell = await start()
  show(shell, { project: { path: '/p/a.tsumiki', name: 'a' } })
  shell.window.webContents.emit('render-process-gone', event(), { reason: 'oom' })
  await vi.waitFor(() => expect(shell.boxes).toHaveLength(1), 60_000)
  expect(shell.window.loaded[1]).toContain(encodeURIComponent('/p/a.tsumiki'))
})

test('closing the window ends the shell, and the engine with it', async () => {
  shell = await start()
  const origin = originOf(shell)
  expect(await isAlive(origin)).toBe(true)
  shell.window.close()
  shell.app.emit('window-all-closed')
  // Quits twice: the first waits for the engine.
  await vi.waitFor(() => expect(shell.app.quits).toBe(2), 60_000)
  expect(await isAlive(origin)).toBe(false)
  expect(shell.boxes).toEqual([])
})

test('on Windows, notifications come from Tsumiki', async () => {
  shell = await start({ platform: 'win32' })
  expect(shell.app.id).toBe(APP_ID)
})

test('title, recent documents and menus follow the page', async () => {
  shell = await start()
  show(shell, { project: { path: '/p/a.tsumiki', name: 'a' }, language: 'ja' })
  expect(shell.window.title).toBe('a — Tsumiki')
  expect(shell.app.recent).toEqual(['/p/a.tsumiki'])
  expect(shell.items().map(({ label }) => label)).toContain('名前を付けて保存…')
  const drawn = shell.menusDrawn
  show(shell, { project: { path: '/p/a.tsumiki', name: 'a' }, language: 'ja', training: { paused: false } })
  expect(shell.menusDrawn).toBe(drawn)
})
