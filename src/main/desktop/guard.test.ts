// What a page may not do: the listeners are asked as Electron would ask them.
import { EventEmitter } from 'node:events'
import type { App, Session } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Electron } from './electron.ts'
import { guardContents, guardPermissions } from './guard.ts'
import { event, StandInContents, StandInSession } from './testing/standIn.ts'

const own = 'http://127.0.0.1:4321'
const foreign = [
  'https://example.com/',
  'http://127.0.0.1:4322/',
  'http://127.0.0.1.example.com:4321/',
  'http://127.0.0.1:4321@example.com/',
  'https://127.0.0.1:4321/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'not an address',
]

describe('navigation', () => {
  const app = new EventEmitter()
  guardContents(app as unknown as App, () => own)
  let contents: StandInContents
  beforeEach(() => {
    contents = new StandInContents(new StandInSession())
    app.emit('web-contents-created', event(), contents)
  })

  test.each(['will-frame-navigate', 'will-redirect'])('%s: nowhere but to the engine', (name) => {
    for (const url of foreign) {
      const going = event({ url })
      contents.emit(name, going)
      expect(going.defaultPrevented, url).toBe(true)
    }
    const going = event({ url: `${own}/?token=x#project=/a.tsumiki` })
    contents.emit(name, going)
    expect(going.defaultPrevented).toBe(false)
  })

  test('no windows and no views inside the page, not even of our own', () => {
    expect(contents.openHandler?.({ url: `${own}/` } as never)).toEqual({ action: 'deny' })
    expect(contents.openHandler?.({ url: 'https://example.com' } as never)).toEqual({ action: 'deny' })
    const attaching = event()
    contents.emit('will-attach-webview', attaching)
    expect(attaching.defaultPrevented).toBe(true)
  })

  test('before the engine listens, everything is foreign', () => {
    const early = new EventEmitter()
    guardContents(early as unknown as App, () => undefined)
    early.emit('web-contents-created', event(), contents)
    const going = event({ url: `${own}/` })
    contents.emit('will-frame-navigate', going)
    expect(going.defaultPrevented).toBe(true)
  })
})

describe('permissions', () => {
  const asked: string[] = []
  let granted = true
  const systemPreferences = {
    askForMediaAccess: async (kind: string) => {
      asked.push(kind)
      return granted
    },
  } as unknown as Electron['systemPreferences']

  function guarded(platform: NodeJS.Platform) {
    const session = new StandInSession()
    guardPermissions(session as unknown as Session, { systemPreferences }, () => own, platform)
    const request = async (permission: string, requestingUrl: string, mediaTypes?: string[]) => {
      const answer = vi.fn()
      session.handlers.request(...([null, permission, answer, { requestingUrl, mediaTypes }] as never[]))
      await vi.waitFor(() => expect(answer).toHaveBeenCalled(), 60_000)
      return answer.mock.calls[0][0] as boolean
    }
    return { session, request }
  }

  test('camera and microphone for the editor, when it asks', async () => {
    const { request } = guarded('linux')
    expect(await request('media', `${own}/`, ['video'])).toBe(true)
    expect(await request('media', `${own}/`, ['audio', 'video'])).toBe(true)
    expect(await request('media', `${own}/`, [])).toBe(false)
    for (const url of foreign) expect(await request('media', url, ['video']), url).toBe(false)
  })

  test('nothing else', async () => {
    const { session, request } = guarded('linux')
    for (const permission of [
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
      'openExternal',
      'fileSystem',
      'hid',
    ]) {
      expect(await request(permission, `${own}/`, ['video']), permission).toBe(false)
      expect(session.handlers.check(...([null, permission, own] as never[])), permission).toBe(false)
    }
    expect(session.handlers.check(...([null, 'media', own] as never[]))).toBe(true)
    expect(session.handlers.check(...([null, 'media', 'https://example.com'] as never[]))).toBe(false)
    expect(session.handlers.device()).toBe(false)
  })

  test('macOS asks the user itself', async () => {
    const { request } = guarded('darwin')
    expect(await request('media', `${own}/`, ['video', 'audio'])).toBe(true)
    expect(asked).toEqual(['camera', 'microphone'])
    granted = false
    expect(await request('media', `${own}/`, ['audio'])).toBe(false)
  })
})
