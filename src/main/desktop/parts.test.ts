// Small parts of the shell: arguments, where the engine is, where the window was, how often to start again.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Screen, Session } from 'electron'
import { afterAll, describe, expect, test } from 'vitest'
import { startHost } from '../host/start.ts'
import { Restarts } from '../supervisor/restarts.ts'
import { loadBounds, saveBounds } from './bounds.ts'
import { admit } from './engine/admission.ts'
import { enginePaths } from './engine/paths.ts'
import { projectArgument } from './projectArgument.ts'
import { StandInSession } from './testing/standIn.ts'

const folder = mkdtempSync(join(tmpdir(), 'tsumiki-parts-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  [['tsumiki'], undefined],
  [['tsumiki', 'a.tsumiki'], '/home/a.tsumiki'],
  [['electron', '.', '--inspect', '/x/日本.TSUMIKI'], '/x/日本.TSUMIKI'],
  [['/opt/x.tsumiki'], undefined],
  [['tsumiki', '--load=a.tsumiki', 'a.csv'], undefined],
])('%j', (args, path) => {
  expect(projectArgument(args, '/home')).toBe(path)
})

test('the packaged app runs the engine on the Node.js it ships, a checkout on the one that started it', () => {
  const where = { appPath: '/app', resourcesPath: '/res', environment: {} }
  const at = (isPackaged: boolean, platform: NodeJS.Platform, environment = {}) =>
    enginePaths({ ...where, isPackaged, platform, environment }).node
  expect(at(true, 'linux', { TSUMIKI_NODE: '/evil' })).toBe(join('/res', 'node', 'node'))
  expect(at(true, 'win32')).toBe(join('/res', 'node', 'node.exe'))
  expect(at(false, 'linux', { TSUMIKI_NODE: '/usr/bin/node' })).toBe('/usr/bin/node')
  expect(at(false, 'linux')).toBe('node')
})

describe('the window opens where it was', () => {
  const file = join(folder, 'window.json')
  const screen = {
    getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
  } as unknown as Screen
  const bounds = { x: 100, y: 50, width: 1200, height: 800 }

  test('as long as the screen is there', () => {
    expect(loadBounds(file, screen)).toBeUndefined()
    saveBounds(file, { getNormalBounds: () => bounds } as BrowserWindow)
    expect(loadBounds(file, screen)).toEqual(bounds)
    writeFileSync(file, JSON.stringify({ ...bounds, x: 3000 }))
    expect(loadBounds(file, screen)).toBeUndefined()
  })

  test('and not where the file is damaged or cannot be written', () => {
    for (const content of ['', '{', '{"x":0,"y":0,"width":1,"height":1}', 'null']) {
      writeFileSync(file, content)
      expect(loadBounds(file, screen)).toBeUndefined()
    }
    saveBounds(join(folder, 'none', 'window.json'), { getNormalBounds: () => bounds } as BrowserWindow)
    expect(readFileSync(file, 'utf8')).toBe('null')
  })
})

test('three restarts within a minute, then the user is asked', () => {
  let now = 0
  const restarts = new Restarts(() => now)
  expect([1, 2, 3, 4].map(() => restarts.allowed())).toEqual([true, true, true, false])
  now = 61_000
  expect(restarts.allowed()).toBe(true)
})

test('the window is let into an engine that was started anew', async () => {
  writeFileSync(join(folder, 'index.html'), '<title>x</title>')
  process.env.TSUMIKI_HOME = join(folder, 'home')
  const host = await startHost({ port: 0, editor: folder })
  try {
    const session = new StandInSession()
    const { origin } = new URL(host.url)
    expect(await admit(session as unknown as Session, `${origin}/?token=wrong`)).toBe(false)
    expect(session.cookiesSet).toEqual([])
    expect(await admit(session as unknown as Session, host.url)).toBe(true)
    const { name, value } = session.cookiesSet[0] as { name: string; value: string }
    expect((await fetch(origin)).status).toBe(403)
    expect((await fetch(origin, { headers: { Cookie: `${name}=${value}` } })).status).toBe(200)
  } finally {
    await host.close()
  }
  expect(await admit(new StandInSession() as unknown as Session, host.url)).toBe(false)
})
