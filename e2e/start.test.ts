// npm start without a screen and without Electron: prints an address that works, and how long it took.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Promised: 5 s once it is built. Machines that do other work besides get more. */
const MOST_MILLISECONDS = 20_000

let child: ChildProcess
let home: string
afterEach(async () => {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.exitCode === null) {
    process.kill(-child.pid!, 'SIGKILL')
    await ended
  }
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
})

// Windows has no such screenless session, and no groups of processes to end.
test.skipIf(process.platform === 'win32')('npm start prints a working address', async () => {
  home = await mkdtemp(join(tmpdir(), 'tsumiki-start-'))
  const { npm_lifecycle_event: _, DISPLAY: _x, WAYLAND_DISPLAY: _w, ...inherited } = process.env
  const env = { ...inherited, LC_ALL: 'C.UTF-8', TSUMIKI_HOME: home, ELECTRON_OVERRIDE_DIST_PATH: home }
  const began = performance.now()
  child = spawn('npm', ['start', '--', '--no-window'], { cwd: root, env, detached: true })
  const address = await addressOf(child)
  const milliseconds = performance.now() - began
  console.info(`npm start: an address after ${(milliseconds / 1000).toFixed(2)} s`)
  expect(milliseconds).toBeLessThan(MOST_MILLISECONDS)
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = entered.headers.getSetCookie()[0].split(';')[0]
  const page = await fetch(new URL(entered.headers.get('location')!, address), { headers: { cookie } })
  expect(await page.text()).toContain('<div id="root">')
})

function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const look = (data: Buffer) => {
      said += data
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*token=[\w-]+/.exec(said)
      if (found) resolve(found[0])
    }
    stdout!.on('data', look)
    stderr!.on('data', look)
    setTimeout(
      () => reject(new Error(`no address within ${MOST_MILLISECONDS} ms:\n${said}`)),
      MOST_MILLISECONDS,
    ).unref()
  })
}
