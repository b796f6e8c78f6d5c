// The editor in Tsumiki's own window: the real Electron, where its binary is there.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, type ElectronApplication } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
// @ts-expect-error: the scripts are plain JavaScript
import { electronBinary } from '../scripts/setup/electron.js'
import { skipNote } from '../src/shared/testing/skipNote.ts'

const root = join(import.meta.dirname, '..')
const binary: string | undefined = electronBinary(pathToFileURL(`${root}/`))
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const missing = binary ? 'no screen to open a window on' : "Electron's binary is not there: npx install-electron"

describe.skipIf(!binary || !hasScreen)(`the window${skipNote(Boolean(binary && hasScreen), missing)}`, () => {
  let folder: string
  let app: ElectronApplication

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tsumiki-electron-'))
    app = await _electron.launch({
      executablePath: binary,
      // Its sandbox refuses root, as continuous integration may be.
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${folder}`, root],
      env: { ...process.env, TSUMIKI_NODE: process.execPath, TSUMIKI_HOME: join(folder, 'home') } as Record<
        string,
        string
      >,
    })
  })
  afterAll(async () => {
    await app?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('shows the editor, which finds its engine', async () => {
    const page = await app.firstWindow()
    expect(new URL(page.url()).hostname).toBe('127.0.0.1')
    await page.getByRole('banner').waitFor()
    expect(page.url()).not.toContain('token')
  })

  test('gives the page nothing of Node.js or Electron but the bridge', async () => {
    const page = await app.firstWindow()
    const seen: string[] = await page.evaluate(`[
      ...['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
      ...Object.keys(globalThis.tsumikiDesktop),
    ]`)
    expect(seen.sort()).toEqual(['choosable', 'chooseFile', 'onCommand', 'show'])
  })

  test('goes nowhere else and opens no other window', async () => {
    const page = await app.firstWindow()
    const before = page.url()
    await page.evaluate("open('https://example.com/'); location.href = 'https://example.com/'")
    await page.waitForTimeout(500)
    expect(page.url()).toBe(before)
    expect(app.windows()).toHaveLength(1)
  })

  test('has menus', async () => {
    const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items.length)
    expect(labels).toBeGreaterThanOrEqual(4)
  })

  test('ends its engine with itself', async () => {
    const page = await app.firstWindow()
    const { origin } = new URL(page.url())
    await app.close()
    await expect
      .poll(
        () =>
          fetch(origin).then(
            () => 'answers',
            () => 'gone',
          ),
        { timeout: 20_000 },
      )
      .toBe('gone')
  })
})
