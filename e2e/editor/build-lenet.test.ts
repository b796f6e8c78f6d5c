// LeNet from nothing, by mouse: its blocks are dragged, wired and appended, it learns drawn digits, and is taken away.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'
import { Canvas } from './canvas.ts'
import { colourShares } from './pixels.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

const SAMPLES = 2000

describe.skipIf(!executable)('building LeNet', () => {
  let editor: Editor
  let canvas: Canvas
  beforeAll(async () => {
    editor = await Editor.open()
    canvas = new Canvas(editor)
  })
  afterAll(() => editor?.close())

  test('an empty project gets digits that are drawn', async () => {
    await editor.newProject()
    await editor.goTo('data')
    await editor.generate('Drawn digits', SAMPLES)
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
    expect(await canvas.wires()).toBe(11)
  })

  test('the outputs do not fit the classes; one button mends it', async () => {
    await canvas.fix("Set the outputs of Dense 'Dense_2' to 10")
    await canvas.gives('Dense_2', '10')
    await canvas.hasNoProblems()
    await editor.screenshot(`${artifacts}/lenet.png`)
  })

  test('it learns', async () => {
    await canvas.selectNothing()
    await editor.set('Epochs', 8)
    await editor.goTo('train')
    await editor.train()
    await editor.trained()
  })

  test('it tells the test digits apart', async () => {
    await editor.goTo('evaluate')
    expect(await editor.measure('fMeasure')).toBeGreaterThanOrEqual(0.9)
  })

  test('a click on a cell of the confusion matrix shows its samples', async () => {
    const right = (await editor.confusionCounts())[0][0]
    await (await editor.confusion()).locator('[data-cell="0,0"]').click()
    const all = SAMPLES / 10
    await editor.page.getByText(editor.words('evaluate', 'shown', { shown: right, all })).waitFor()
    const list = editor.page.getByRole('region', { name: editor.words('evaluate', 'tabs.samples') })
    const picture = list.getByRole('listitem').first().locator('canvas')
    await picture.waitFor()
    expect((await colourShares(picture)).length).toBeGreaterThan(1)
    await editor.screenshot(`${artifacts}/lenet-cell.png`)
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
