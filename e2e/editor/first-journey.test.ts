// First launch: a sample is trained with one click, its curves and its confusion matrix are seen, the model is taken away.
import { mkdir, readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

describe.skipIf(!executable)('the first journey', () => {
  let editor: Editor
  beforeAll(async () => {
    await mkdir(artifacts, { recursive: true })
    editor = await Editor.open()
  })
  afterAll(() => editor?.close())

  test('one click on Home trains the first sample', async () => {
    await editor.trainSample('lenet')
    await editor.button(editor.words('train', 'stop')).waitFor()
    await editor.page.locator('canvas').first().waitFor()
    await editor.trained()
    await editor.screenshot(`${artifacts}/trained.png`)
  })

  test('a second shows the confusion matrix, with nearly all on its diagonal', async () => {
    await editor.goTo('evaluate')
    const counts = await editor.confusionCounts()
    const right = counts.reduce((sum, row, truth) => sum + row[truth], 0)
    const all = counts.flat().reduce((sum, count) => sum + count, 0)
    expect(counts).toHaveLength(10)
    expect(all).toBe(600)
    expect(right / all).toBeGreaterThan(0.95)
    await editor.page.getByText(editor.words('evaluate', 'fMeasure')).first().waitFor()
  })

  test('a third shows the samples of a cell', async () => {
    const cell = (await editor.confusion()).locator('[data-cell="3,3"]')
    const count = Number.parseInt(await cell.innerText(), 10)
    await cell.click()
    await editor.page.getByText(editor.words('evaluate', 'shown', { shown: count, all: 600 })).waitFor()
    await editor.screenshot(`${artifacts}/cell.png`)
  })

  test('the model is taken away for a web page, verified', async () => {
    await editor.goTo('export')
    const folder = await editor.export('TensorFlow.js')
    expect(await readdir(folder)).toContain('model.json')
    await editor.screenshot(`${artifacts}/exported.png`)
  })

  test('back on Home, the project stands among the recent ones', async () => {
    const name = editor.words('home', 'template.lenet.title')
    await editor.goTo('home')
    await editor.page
      .getByRole('complementary')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click()
    await editor.isOpen()
    await editor.goTo('train')
    await editor.button(editor.words('train', 'startAgain')).waitFor()
  })
})
