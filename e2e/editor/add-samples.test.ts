// A dataset grows in the editor: samples for its classes, and a further class; the network is mended with one click and trains on all.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { pngOf } from '../../src/main/data/testFiles.ts'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'
import { Canvas } from './canvas.ts'
import { type Language, languages } from './words.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

const SIDE = 20
const PRESENT = 10
const EPOCHS = 3

/** What is not among the screens' words. */
const wordsOfBlocks = {
  en: { epochs: 'Epochs', fix: /^Set the outputs of Dense .* to 3$/ },
  ja: { epochs: 'エポック数', fix: /^全結合.*の出力数を 3 にする$/ },
}

/** Of each language: two classes that are there, and one that is new. */
const classes = { en: ['bar', 'beam', 'dot'], ja: ['横', '縦', '点'] }

describe.skipIf(!executable)('adding samples', () => {
  let editor: Editor
  afterEach(() => editor?.close())

  /** White bars on black, lying and standing. */
  async function bars(language: Language): Promise<string> {
    const folder = editor.host.path('bars')
    for (const [c, name] of classes[language].slice(0, 2).entries()) {
      await mkdir(join(folder, name), { recursive: true })
      for (let i = 0; i < PRESENT; i++) {
        const isBar = (x: number, y: number) => Math.abs((c ? x : y) - 5 - i) < 2
        const shade = (x: number, y: number) => (isBar(x, y) ? [255 - i, 255 - i, 255 - i] : [0, 0, i])
        await writeFile(join(folder, name, `${i}.png`), pngOf(SIDE, SIDE, shade))
      }
    }
    return folder
  }

  const adding = () => editor.button(editor.words('capture', 'more.menu'))
  const samples = (count: number) =>
    editor.page
      .locator('dt', { hasText: editor.words('data', 'fact.samples') })
      .locator('+ dd', { hasText: `${count}` })

  /** Its samples of these numbers. */
  async function draw(dialog: Locator, name: string, ...numbers: number[]): Promise<void> {
    const { page } = editor
    const pad = dialog.getByRole('application')
    const add = editor.button(editor.words('capture', 'add', { name }), dialog)
    for (const i of numbers) {
      const box = (await pad.boundingBox())!
      await page.mouse.move(box.x + 60 + 12 * i, box.y + 60)
      await page.mouse.down()
      await page.mouse.move(box.x + 90 + 8 * i, box.y + 110 + 9 * i, { steps: 4 })
      await page.mouse.up()
      await add.click()
      await dialog
        .getByRole('img', { name: editor.words('capture', 'sample', { name, number: i }), exact: true })
        .waitFor()
    }
  }

  test.each(languages)('to a folder that was dropped, and training on all of them (%s)', async (language) => {
    const [first, second, third] = classes[language]
    editor = await Editor.open({ language, theme: language === 'ja' ? 'dark' : 'light' })
    const { page } = editor
    await editor.drop(await bars(language))
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    await editor.goTo('data')
    await samples(2 * PRESENT).waitFor()
    await adding().first().click()

    const dialog = page.getByRole('dialog')
    const use = editor.button(editor.words('capture', 'more.use'), dialog)
    await dialog.getByText(editor.words('capture', 'problem.nothing')).waitFor()
    // Names that are there stay; sounds do not go among pictures.
    expect(await dialog.getByRole('textbox').count()).toBe(0)
    expect(await dialog.getByText(editor.words('capture', 'wayIs.microphone'), { exact: true }).count()).toBe(0)
    await draw(dialog, first, 1, 2)
    await dialog.getByText(editor.words('capture', 'countMore', { present: PRESENT, count: 2 })).waitFor()
    await dialog.getByRole('radio', { name: editor.words('capture', 'into', { name: second }) }).check()
    await draw(dialog, second, 1)
    await editor.button(editor.words('capture', 'addClass'), dialog).click()
    await dialog.getByRole('textbox', { name: editor.words('capture', 'nameOf') }).fill(third)
    await draw(dialog, third, 1, 2, 3, 4)
    await dialog.getByText(editor.words('capture', 'problem.fewInNew')).waitFor()
    expect(await use.isDisabled()).toBe(true)
    await editor.screenshot(`${artifacts}/add-samples-${language}.png`)
    await draw(dialog, third, 5)
    await use.click()
    await dialog.waitFor({ state: 'detached' })

    // Counted, and seen, without a reload.
    await samples(2 * PRESENT + 8).waitFor()
    const balance = page.getByRole('list', { name: editor.words('data', 'balance.title') })
    expect(await balance.getByRole('listitem').count()).toBe(3)
    await editor.screenshot(`${artifacts}/add-samples-added-${language}.png`)
    const { datasets } = JSON.parse(await readFile(editor.project, 'utf8'))
    const folder = join(dirname(editor.project), datasets[0].source.path)
    expect((await readdir(folder)).sort()).toEqual([first, second, third].sort())
    expect(await readdir(join(folder, first))).toHaveLength(PRESENT + 2)
    const [one] = await readdir(join(folder, third))
    const png = await readFile(join(folder, third, one))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([SIDE, SIDE])

    // The further class: mended with one click.
    await editor.goTo('design')
    const canvas = new Canvas(editor)
    await canvas.fix(wordsOfBlocks[language].fix)
    await canvas.hasNoProblems()
    await canvas.selectNothing()
    await editor.set(wordsOfBlocks[language].epochs, EPOCHS)
    await editor.goTo('train')
    await editor.train()
    await editor.trained()
    await editor.goTo('evaluate')
    await editor.confusion()
    expect(await page.getByRole('columnheader', { name: third, exact: true }).count()).toBe(1)
  })
})
