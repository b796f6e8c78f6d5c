// A folder of thousands of pictures in a new project: its progress is seen, it is cancelled, and it is read again to the end. And
// the memory for data is set.
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterEach, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

/** So many that no machine reads them before the bar is seen. */
const [COUNT, SIDE] = [12_000, 64]

describe.skipIf(!executable)('a long import', () => {
  let editor: Editor
  afterEach(() => editor?.close())

  test('shows how far it is, ends when asked, and is taken up again', async () => {
    editor = await Editor.open()
    const { page } = editor
    const folder = editor.host.path('many')
    await writePictures(folder)
    await editor.newFromFolder(folder, 'dark')
    await page.getByRole('progressbar', { name: editor.words('data', 'bigReading.title', { name: 'many' }) }).waitFor()
    await editor.button(editor.words('data', 'bigReading.cancel')).click()
    await page.getByRole('alert').filter({ hasText: 'What was read so far is kept' }).waitFor()
    await editor.button(editor.words('data', 'readAgain')).click()
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    await page.getByText('12,000 samples', { exact: true }).waitFor()
  }, 400_000)

  test('how much memory data may take is set, kept, and left to the engine again', async () => {
    editor = await Editor.open({ language: 'ja' })
    const { page } = editor
    const open = () => editor.button(editor.words('app', 'settings')).click()
    const field = page.getByRole('textbox', { name: editor.words('app', 'dataMemory') })
    const kept = async () =>
      JSON.parse(await readFile(join(editor.host.home, '.settings', 'settings.json'), 'utf8')).settings
        .dataMemoryMegabytes
    await open()
    await field.fill('1.5')
    await field.press('Enter')
    await expect.poll(kept).toBe(1500)
    await page.reload()
    await open()
    await expect.poll(() => field.inputValue()).toBe('1.5')
    await field.fill('')
    await page.keyboard.press('Tab')
    await expect.poll(kept).toBe(0)
  })
})

async function writePictures(folder: string): Promise<void> {
  const shades = [0, 255].map((shade) => {
    const png = new PNG({ width: SIDE, height: SIDE })
    png.data.fill(shade)
    for (let i = 3; i < png.data.length; i += 4) png.data[i] = 255
    return PNG.sync.write(png, { colorType: 0 })
  })
  for (const [c, name] of ['dark', 'light'].entries()) {
    await mkdir(join(folder, name), { recursive: true })
    for (let i = 0; i < COUNT / 2; i++) await writeFile(join(folder, name, `${i}.png`), shades[c])
  }
  // What the engine writes next would have to wait until a slow disk has taken all of them.
  const last = await open(join(folder, 'light', '0.png'))
  await last.sync().finally(() => last.close())
}
