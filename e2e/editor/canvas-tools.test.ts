// The canvas's tools: wires led elsewhere, blocks lined up, units, networks as tabs, pictures; what is read out of it.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { axeViolations } from './audit.ts'
import { Canvas } from './canvas.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

describe.skipIf(!executable)('the canvas’s tools', () => {
  let editor: Editor
  let canvas: Canvas
  beforeAll(async () => {
    editor = await Editor.open()
    canvas = new Canvas(editor)
    await editor.openSample('lenet')
    await editor.goTo('design')
    await canvas.gives('conv1', '16×24×24')
  })
  afterAll(() => editor?.close())
  const press = async (...keys: string[]) => {
    for (const key of keys) await editor.page.keyboard.press(key)
  }
  const undoName = (step: string) => editor.button(editor.words('app', 'undoStep', { step }))

  test('blocks line up and spread, each as one named step', async () => {
    await canvas.select('relu1')
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown')
    await canvas.selectAlso('conv1', 'pool1')
    await press('Alt+a')
    const left = async (name: string) => (await canvas.block(name).boundingBox())!.x
    await undoName('align the left edges of 3 blocks').waitFor()
    await expect.poll(() => left('relu1')).toBe(await left('pool1'))
    await canvas.press(editor.words('design', 'action.distribute.down'))
    await undoName('distribute 3 blocks downwards').waitFor()
    const top = async (name: string) => (await canvas.block(name).boundingBox())!.y
    const gaps = async () => [(await top('relu1')) - (await top('conv1')), (await top('pool1')) - (await top('relu1'))]
    await expect.poll(async () => Math.round((await gaps())[0] - (await gaps())[1])).toBe(0)
    await canvas.hears('distribute 3 blocks downwards')
    for (let step = 0; step < 3; step++) await press('Control+z')
  })

  test('a wire is led to another block, refused with the reason, and removed in empty space', async () => {
    await canvas.showAll()
    const wires = await canvas.wires()
    const note = await canvas.leadWire('relu3', 'output', 'conv1')
    expect(note).toBe(editor.words('design', 'refusal.ring'))
    await expect.poll(() => canvas.wires()).toBe(wires)
    await canvas.leadWire('relu3', 'output', 'softmax')
    await undoName("lead a wire from ReLU 'relu3' to Softmax 'softmax'").waitFor()
    await press('Control+z')
    await canvas.leadWire('relu3', 'output')
    await undoName('remove a wire').waitFor()
    await expect.poll(() => canvas.wires()).toBe(wires - 1)
    await press('Control+z')
    await canvas.hasNoProblems()
  })

  test('selected blocks become a unit, which is opened, edited, left, copied and taken apart', async () => {
    await canvas.select('conv1')
    await canvas.selectAlso('relu1', 'pool1')
    await press('Control+g')
    await canvas.gives('Unit', '16×12×12')
    await canvas.hasNoProblems()
    await press('Alt+ArrowDown')
    await canvas.gives('relu1', '16×24×24')
    await canvas.select('conv1')
    await editor.set('Output channels', 8)
    await press('Escape', 'Alt+ArrowUp')
    await canvas.gives('Unit', '8×12×12')
    await press('Control+d')
    await canvas.gives('Unit', '8×12×12')
    await expect.poll(() => canvas.block('Unit_2').getAttribute('aria-label')).toContain('Nothing is connected')
    await press('Control+z', 'Control+z')
    await canvas.gives('Unit', '16×12×12')
    await canvas.select('Unit')
    await press('Control+Shift+g')
    await canvas.gives('conv1', '16×24×24')
    await press('Control+z', 'Control+z')
    await canvas.hasNoProblems()
  })

  test('what cannot be a unit is said', async () => {
    await canvas.select('conv1')
    await canvas.selectAlso('pool1')
    await press('Control+g')
    await editor.page.getByText(editor.words('design', 'unit.refusal.outputs', { blocks: 'conv1, pool1' })).waitFor()
  })

  test('the menu of a block opens by key, and what it does is a key, too', async () => {
    await canvas.showAll()
    await canvas.select('softmax')
    await press('Shift+F10')
    const item = editor.page.getByRole('menuitem', { name: editor.words('design', 'action.duplicate') })
    await item.waitFor()
    expect(await axeViolations(editor.page)).toEqual([])
    await item.press('Enter')
    await canvas.block('softmax_2').waitFor()
    await press('Control+z')
    await canvas.select('softmax')
    await press('Control+c', 'Control+Shift+v')
    await canvas.gives('softmax_2', '10')
    await press('Control+z')
  })

  test('networks are tabs: duplicated, renamed, deleted', async () => {
    await canvas.fromNetworkMenu('Main', 'duplicateNetwork')
    await canvas.tab('Main_2').waitFor()
    await canvas.tab('Main_2').dblclick()
    await editor.page.keyboard.type('下書き')
    await press('Enter')
    await canvas.gives('conv1', '16×24×24')
    await canvas.fromNetworkMenu('下書き', 'deleteNetwork')
    await expect.poll(() => canvas.tab('下書き').count()).toBe(0)
    await canvas.hasNoProblems()
  })

  test('the network is saved as a picture, in the words of the screen', async () => {
    await editor.changeLanguage('ja')
    const saved = async (item: string) => {
      const download = editor.page.waitForEvent('download')
      await canvas.fromNetworkMenu('Main', item)
      return readFile(await (await download).path())
    }
    const svg = (await saved('saveSvg')).toString('utf8')
    expect(svg).toContain('>conv1</text>')
    expect(svg).toContain('>全結合</text>')
    expect(svg).not.toMatch(/var\(|url\(|href/)
    expect((await saved('savePng')).subarray(1, 4).toString('latin1')).toBe('PNG')
  })
})
