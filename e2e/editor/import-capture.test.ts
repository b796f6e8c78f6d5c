// What is drawn, photographed and recorded in the editor becomes a project's data: a folder for each class, beside the project.
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'
import { languages } from './words.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

describe.skipIf(!executable)('capture', () => {
  let editor: Editor
  afterEach(() => editor?.close())

  async function openDialog(): Promise<Locator> {
    await editor.button(editor.words('home', 'newFromData')).click()
    await editor.page.getByRole('menuitem', { name: editor.words('capture', 'menu') }).click()
    const dialog = editor.page.getByRole('dialog')
    const names = dialog.getByRole('textbox', { name: editor.words('capture', 'nameOf') })
    await names.nth(1).fill('影')
    await names.nth(0).fill('丸')
    return dialog
  }

  const choose = (dialog: Locator, name: string) =>
    dialog.getByRole('radio', { name: editor.words('capture', 'into', { name }) }).check()
  const way = (dialog: Locator, name: string) =>
    dialog.getByText(editor.words('capture', `wayIs.${name}`), { exact: true }).click()
  const sample = (dialog: Locator, name: string, number: number) =>
    dialog.getByRole('img', { name: editor.words('capture', 'sample', { name, number }), exact: true })

  /** The folder with the data of the project that is made of it. */
  async function use(dialog: Locator): Promise<string> {
    await editor.button(editor.words('capture', 'use'), dialog).click()
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    const { datasets } = JSON.parse(await readFile(editor.project, 'utf8'))
    const folder = join(dirname(editor.project), datasets[0].source.path)
    expect((await readdir(folder)).sort()).toEqual(['丸', '影'].sort())
    await editor.page.getByRole('list', { name: editor.words('data', 'balance.title') }).waitFor()
    return folder
  }

  test.each(languages)('drawn and photographed samples of two classes (%s)', async (language) => {
    editor = await Editor.open({ language })
    const { page } = editor
    await page.context().grantPermissions(['camera'])
    const dialog = await openDialog()
    const add = (name: string) => editor.button(editor.words('capture', 'add', { name }), dialog)
    const box = (await dialog.getByRole('application').boundingBox())!
    for (let i = 0; i < 6; i++) {
      await page.mouse.move(box.x + 40 + 20 * i, box.y + 60)
      await page.mouse.down()
      await page.mouse.move(box.x + 200, box.y + 200, { steps: 4 })
      await page.mouse.up()
      await add('丸').click()
      await sample(dialog, '丸', i + 1).waitFor()
    }
    // A mistake is taken away.
    const mistake = editor.words('capture', 'remove', { name: '丸', number: 6 })
    await sample(dialog, '丸', 6).hover()
    await editor.button(mistake, dialog).click()
    await sample(dialog, '丸', 6).waitFor({ state: 'detached' })

    await choose(dialog, '影')
    await way(dialog, 'camera')
    await editor.screenshot(`${artifacts}/import-capture-question-${language}.png`)
    await editor.button(editor.words('devices', 'agree.camera'), dialog).click()
    await add('影').click()
    await sample(dialog, '影', 1).waitFor()
    // Clicked as fast as can be, none is lost.
    await add('影').click()
    await add('影').click()
    await sample(dialog, '影', 3).waitFor()
    // Held, it takes one after another.
    await add('影').hover()
    await page.mouse.down()
    await sample(dialog, '影', 6).waitFor()
    await page.mouse.up()
    await editor.screenshot(`${artifacts}/import-capture-${language}.png`)
    const folder = await use(dialog)
    expect(await readdir(join(folder, '丸'))).toHaveLength(5)
    const [first, ...others] = await readdir(join(folder, '影'))
    expect(others.length).toBeGreaterThanOrEqual(5)
    const png = await readFile(join(folder, '影', first))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([64, 64])
  })

  test('recorded sounds, as WAV files of the length that was chosen', async () => {
    editor = await Editor.open()
    const { page } = editor
    await page.context().grantPermissions(['microphone'])
    const dialog = await openDialog()
    await way(dialog, 'microphone')
    await editor.button(editor.words('devices', 'agree.microphone'), dialog).click()
    await dialog.getByLabel(editor.words('capture', 'seconds')).selectOption('0.5')
    for (const name of ['丸', '影']) {
      await choose(dialog, name)
      const record = editor.button(editor.words('capture', 'record', { name }), dialog)
      for (let i = 1; i <= 5; i++) {
        await record.click()
        const listen = editor.words('capture', 'play', { name, number: i })
        await editor.button(listen, dialog).waitFor()
      }
    }
    await editor.screenshot(`${artifacts}/import-capture-sounds.png`)
    const folder = await use(dialog)
    const files = await readdir(join(folder, '影'))
    expect(files).toHaveLength(5)
    const wav = await readFile(join(folder, '影', files[0]))
    const rate = wav.readUInt32LE(24)
    expect(wav.readUInt32LE(40)).toBe(2 * Math.round(rate / 2))
    // The browser's test device beeps.
    const sound = new Int16Array(wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + wav.length))
    expect(sound.some((sample) => Math.abs(sample) > 1000)).toBe(true)

    // One more of the same length, by the microphone alone, which the user has agreed to.
    await editor.goTo('data')
    await editor.button(editor.words('capture', 'more.menu')).first().click()
    await choose(dialog, '影')
    await editor.button(editor.words('capture', 'record', { name: '影' }), dialog).click()
    await editor.button(editor.words('capture', 'play', { name: '影', number: 1 }), dialog).waitFor()
    expect(await dialog.getByLabel(editor.words('capture', 'way')).count()).toBe(0)
    await editor.screenshot(`${artifacts}/add-samples-sounds.png`)
    await editor.button(editor.words('capture', 'more.use'), dialog).click()
    await dialog.waitFor({ state: 'detached' })
    expect((await readdir(join(folder, '影'))).sort().at(-1)).toBe('0006.wav')
    expect((await readFile(join(folder, '影', '0006.wav'))).length).toBe(wav.length)
  })

  test('a camera that is refused, lost and found again; nothing is thrown away unasked', async () => {
    editor = await Editor.open()
    const { page } = editor
    const dialog = await openDialog()
    await way(dialog, 'camera')
    await editor.button(editor.words('devices', 'agree.camera'), dialog).click()
    await dialog.getByRole('alert').getByText(editor.words('devices', 'problem.camera.refused')).waitFor()
    await editor.screenshot(`${artifacts}/import-capture-refused.png`)
    await page.context().grantPermissions(['camera'])
    await editor.button(editor.words('devices', 'again'), dialog).click()
    const add = editor.button(editor.words('capture', 'add', { name: '丸' }), dialog)
    await add.waitFor()
    await add.click()
    await sample(dialog, '丸', 1).waitFor()
    // As a browser tells that the cable was pulled.
    await dialog.locator('video').evaluate(({ srcObject }) => {
      for (const track of (srcObject as unknown as { getTracks(): EventTarget[] }).getTracks())
        track.dispatchEvent(new Event('ended'))
    })
    await dialog.getByRole('alert').getByText(editor.words('devices', 'problem.camera.lost')).waitFor()
    await editor.button(editor.words('devices', 'again'), dialog).click()
    await add.waitFor()
    await sample(dialog, '丸', 1).waitFor()

    await page.keyboard.press('Escape')
    const question = page.getByRole('alertdialog', { name: editor.words('capture', 'leave_one', { count: 1 }) })
    await editor.button(editor.words('capture', 'stay'), question).click()
    await sample(dialog, '丸', 1).waitFor()
    await page.keyboard.press('Escape')
    await editor.button(editor.words('capture', 'throwAway'), question).click()
    await dialog.waitFor({ state: 'detached' })
  })
})
