// LeNet from nothing, by mouse, in both languages: dragged, wired and appended, it learns digits, and is taken away.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'
import { Canvas } from './canvas.ts'
import { REAL_DIGITS, realDigits } from './digits.ts'
import { colourShares } from './pixels.ts'
import { languages } from './words.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

/** Of as many digits as are drawn where there are no real ones. */
const SAMPLES = realDigits ? REAL_DIGITS : 2000
const EPOCHS = realDigits ? 3 : 8

/** What is not among the screens' words. */
const wordsOfBlocks = {
  en: { epochs: 'Epochs', fix: "Set the outputs of Dense 'Dense_2' to 10" },
  ja: { epochs: 'エポック数', fix: '全結合「Dense_2」の出力数を 10 にする' },
}

describe.skipIf(!executable).each(languages)('building LeNet (%s)', (language) => {
  const { epochs, fix } = wordsOfBlocks[language]
  let editor: Editor
  let canvas: Canvas
  beforeAll(async () => {
    editor = await Editor.open({ language })
    canvas = new Canvas(editor)
  })
  afterAll(() => editor?.close())

  test(`an empty project gets digits (${realDigits ? 'real ones' : 'drawn ones: no real ones are here'})`, async () => {
    await editor.newProject()
    await editor.goTo('data')
    if (realDigits) await editor.drop(...realDigits)
    else await editor.generate('digits', SAMPLES)
    await editor.page.getByRole('list', { name: editor.words('data', 'balance.title') }).waitFor()
    await editor.goTo('design')
  })

  test('blocks are dragged from the palette and wired port to port', async () => {
    await canvas.drag('Conv2D', 'input')
    await canvas.connect('input', 'Conv2D')
    await canvas.gives('Conv2D', '16×28×28')
  })

  test('others are appended by double-click, behind the selected one', async () => {
    for (const kind of ['ReLU', 'MaxPool']) await canvas.append(kind)
    await canvas.showAll()
    await canvas.drag('Conv2D', 'MaxPool')
    await canvas.connect('MaxPool', 'Conv2D_2')
    for (const kind of ['ReLU', 'MaxPool', 'Dense', 'Dense', 'Softmax', 'CategoricalCrossEntropy'])
      await canvas.append(kind)
    await canvas.gives('Dense_2', '100')
  })

  test('one is dropped on a wire', async () => {
    await canvas.showAll()
    await canvas.dragBetween('ReLU', 'Dense', 'Dense_2')
    await canvas.gives('ReLU_3', '100')
    await expect.poll(() => canvas.wires()).toBe(11)
  })

  test('the outputs do not fit the classes; one button mends it', async () => {
    await canvas.fix(fix)
    await canvas.gives('Dense_2', '10')
    await canvas.hasNoProblems()
    await editor.screenshot(`${artifacts}/lenet-${language}.png`)
  })

  test('it learns', async () => {
    await canvas.selectNothing()
    await editor.set(epochs, EPOCHS)
    await editor.goTo('train')
    await editor.train()
    await editor.trained()
  })

  test('it tells the test digits apart', async () => {
    await editor.goTo('evaluate')
    expect(await editor.measure('fMeasure')).toBeGreaterThanOrEqual(0.9)
  })

  test('a click on a cell of the confusion matrix shows its samples', async () => {
    const counts = await editor.confusionCounts()
    const right = counts[0][0]
    const all = counts.flat().reduce((sum, count) => sum + count)
    await (await editor.confusion()).locator('[data-cell="0,0"]').click()
    await editor.page
      .getByText(editor.words('evaluate', 'shown', { shown: right, all: all.toLocaleString(language) }))
      .waitFor()
    const list = editor.page.getByRole('region', { name: editor.words('evaluate', 'tabs.samples') })
    const picture = list.getByRole('listitem').first().locator('canvas')
    await picture.waitFor()
    expect((await colourShares(picture)).length).toBeGreaterThan(1)
    await editor.screenshot(`${artifacts}/lenet-cell-${language}.png`)
  })

  test('its TensorFlow.js files are on the disk', async () => {
    await editor.goTo('export')
    const folder = editor.host.path('taken away')
    await editor.export('TensorFlow.js', folder)
    const { modelTopology, weightsManifest } = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8'))
    expect(modelTopology).toBeDefined()
    for (const name of weightsManifest[0].paths) expect((await readFile(join(folder, name))).length).toBeGreaterThan(0)
  })
})
