// The file chooser of a busy machine: a path that is typed before the first folder is there.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

/** While `held` is a list, what the engine says waits there. */
const HOLD = `
  const own = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage')
  Object.defineProperty(WebSocket.prototype, 'onmessage', {
    set(take) {
      own.set.call(this, (event) => (window.held ? window.held.push(() => take(event)) : take(event)))
    },
    get() {
      return own.get.call(this)
    },
  })`

describe.skipIf(!executable)('the file chooser', () => {
  let editor: Editor
  afterEach(() => editor?.close())

  test('lets the user go on typing when the first folder comes late', async () => {
    editor = await Editor.open()
    const { page } = editor
    const folder = editor.host.path('wanted')
    await mkdir(join(folder, 'inner'), { recursive: true })
    await page.addInitScript(HOLD)
    await page.reload()
    await editor.button(editor.words('home', 'newFromData')).click()
    await page.evaluate('window.held = []')
    await page.getByRole('menuitem', { name: editor.words('home', 'chooseFolder') }).click()
    const dialog = page.getByRole('dialog', { name: editor.words('files', 'title.folder') })
    const path = dialog.getByLabel(editor.words('files', 'path'), { exact: true })
    await path.click()
    await page.keyboard.type(folder.slice(0, -3))
    await page.evaluate('const late = window.held; window.held = undefined; for (const each of late) each()')
    await dialog
      .getByRole('button', { name: editor.words('files', 'up') })
      .and(page.locator(':enabled'))
      .waitFor()
    await page.keyboard.type(folder.slice(-3))
    expect(await path.inputValue()).toBe(folder)
    await page.keyboard.press('Enter')
    await dialog.getByText('inner', { exact: true }).waitFor()
  })
})
