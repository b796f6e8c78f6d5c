// Who is let in and who is not; and that nothing a page or a program sends brings the host down.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pack } from '../../shared/protocol/wire.ts'
import { ticketFor } from '../supervisor/running.ts'
import { cookieOf, openSocket, originOf, startTestHost, TestWindow } from './testing/client.ts'

let test0: Awaited<ReturnType<typeof startTestHost>>
let cookie: string
beforeAll(async () => {
  test0 = await startTestHost()
  cookie = await cookieOf(test0.host)
})
afterAll(() => test0.close())

/** As no browser would send it: any Host, any path. */
function status(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: test0.host.port, path, method, headers }
    request(options, (response) => {
      response.resume()
      resolve(response.statusCode!)
    })
      .on('error', reject)
      .end()
  })
}

/** 101, or why there is no socket. */
function socketStatus(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const socket = openSocket(test0.host, headers)
    socket.on('open', () => {
      socket.close()
      resolve(101)
    })
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode!))
    socket.on('error', () => {})
  })
}

describe('the address', () => {
  test('is exchanged for a cookie that scripts cannot read, and is gone from the browser', async () => {
    const response = await fetch(test0.host.url, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
    expect(response.headers.getSetCookie()[0]).toMatch(/^tsumiki-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  test('with another token lets nobody in', async () => {
    expect(await status('/?token=')).toBe(403)
    expect(await status(`/?token=${'a'.repeat(43)}`)).toBe(403)
  })

  test('that a browser is started with is good once', async () => {
    const ticket = (await ticketFor(test0.host.url))!.replace(originOf(test0.host), '')
    expect([await status(ticket), await status(ticket)]).toEqual([303, 403])
    expect(await ticketFor(test0.host.url.replace(/token=.*/, 'token=x'))).toBeUndefined()
  })
})

describe('the page', () => {
  test('is there with the cookie, not kept, and allows no scripts but its own', async () => {
    const { status: code, headers } = await fetch(`${originOf(test0.host)}/`, { headers: { cookie } })
    expect(code).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('is not there without the cookie, for another host, or for another page', async () => {
    expect(await status('/')).toBe(403)
    expect(await status('/', { cookie: cookie.replace(/=.*/, '=x') })).toBe(403)
    expect(await status('/', { cookie, host: 'evil.example' })).toBe(403)
    expect(await status('/', { cookie, origin: 'http://evil.example' })).toBe(403)
    expect(await status('/', { cookie, 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await status('/', { cookie, 'sec-fetch-site': 'same-site' })).toBe(403)
  })

  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../x',
    '//etc/passwd',
    '/x',
  ])('is the only one: %s is not there', async (path) => expect(await status(path, { cookie })).toBe(404))

  test('is the one that was built last', async () => {
    const editor = join(
      test0.home,
      '..',
      (await readdir(join(test0.home, '..'))).find((name) => name.startsWith('editor-'))!,
    )
    await mkdir(join(editor, 'assets'))
    await writeFile(join(editor, 'assets', 'index-2.js'), '')
    expect(await status('/', { cookie })).toBe(200)
    expect(await status('/assets/index-2.js', { cookie })).toBe(200)
    await rm(join(editor, 'assets'), { recursive: true })
    expect(await status('/', { cookie })).toBe(200)
    expect(await status('/assets/index-2.js', { cookie })).toBe(404)
  })

  test('takes nothing but uploads', async () => {
    const headers = { cookie, origin: originOf(test0.host) }
    expect(await status('/', headers, 'POST')).toBe(405)
    expect(await status('/', { cookie }, 'POST')).toBe(403)
  })
})

describe('the socket', () => {
  test('opens for the page alone', async () => {
    const origin = originOf(test0.host)
    expect(await socketStatus({ cookie, origin })).toBe(101)
    expect(await socketStatus({ origin })).toBe(403)
    expect(await socketStatus({ cookie })).toBe(403)
    expect(await socketStatus({ cookie, origin: 'http://evil.example' })).toBe(403)
    expect(await socketStatus({ cookie, origin: origin.replace('http', 'https') })).toBe(403)
    expect(await socketStatus({ cookie, origin, host: 'evil.example' })).toBe(403)
  })

  test.each([
    ['no MessagePack', Uint8Array.of(0xc1, 0xff), 1003],
    ['text', '{"id":1}', 1003],
    ['a message without a number', pack({ name: 'engine.info' }), 1003],
    ['more than 32 MB', new Uint8Array(33 * 2 ** 20), 1009],
  ])('is closed after %s, and the host lives', async (_, message, code) => {
    const window = await TestWindow.open(test0.host)
    const closed = new Promise((resolve) => window.socket.on('close', resolve))
    window.socket.send(message)
    expect(await closed).toBe(code)
    const next = await TestWindow.open(test0.host)
    expect((await next.ask('engine.info', {})).home).toBe(test0.home)
    next.close()
  })

  test('says no to what is not in the contract', async () => {
    const window = await TestWindow.open(test0.host)
    await expect(window.ask('constructor' as never, {} as never)).rejects.toThrow('does not know')
    await expect(window.ask('data.rows', { project: 'x' } as never)).rejects.toMatchObject({ defect: true })
    await expect(window.ask('projects.open', { path: '/no/such.tsumiki' })).rejects.toMatchObject({ defect: false })
    window.close()
  })

  test('a connection that is cut in the middle of a request disturbs nobody', async () => {
    const socket = connect(test0.host.port, '127.0.0.1')
    await new Promise<void>((resolve) => socket.on('connect', resolve))
    socket.write('GET / HTTP/1.1\r\nHost: ')
    socket.resetAndDestroy()
    expect(await status('/', { cookie })).toBe(200)
  })
})
