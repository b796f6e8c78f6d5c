// Impatient hands and unlucky files: nothing breaks, nothing is done twice, and what cannot be is said.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor, type Place } from './app.ts'
import { Canvas } from './canvas.ts'
import { dropOnce } from './drop.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

/** A machine with other work. */
const LONG = 150_000

describe.skipIf(!executable)('bad moments', () => {
  let editor: Editor
  let canvas: Canvas
  beforeEach(async () => {
    editor = await Editor.open()
    canvas = new Canvas(editor)
  })
  afterEach(() => editor?.close())

  const undoButton = () => editor.page.getByRole('button', { name: new RegExp(`^${editor.words('app', 'undo')}`) })
  const isUndoable = () => undoButton().isEnabled()
  const projects = async () => (await readdir(editor.host.home)).filter((name) => name.endsWith('.tsumiki'))

  test('New is double-clicked: one project', async () => {
    await editor.button(editor.words('home', 'newEmpty')).dblclick()
    await editor.isOpen()
    expect(await projects()).toHaveLength(1)
  })

  test('the palette is double-clicked as fast as can be: every double-click one block, every undo one less', async () => {
    await editor.openSample('lenet')
    const before = await canvas.blocks()
    await editor.page.getByRole('textbox', { name: editor.words('design', 'search') }).fill('Dropout')
    const item = editor.button('Dropout')
    for (let i = 0; i < 5; i++) await item.click({ clickCount: 2, delay: 0 })
    await expect.poll(() => canvas.blocks()).toBe(before + 5)
    await undoButton().click({ clickCount: 3 })
    await expect.poll(() => canvas.blocks()).toBe(before + 2)
    await undoButton().click()
    await undoButton().click()
    await expect.poll(() => canvas.blocks()).toBe(before)
    await expect.poll(isUndoable).toBe(false)
  })

  test(
    'Train is hammered on: one run',
    async () => {
      await editor.openSample('playground')
      await editor.goTo('train')
      const start = editor.button(editor.words('train', 'start'), editor.page.getByRole('main'))
      await start.click({ clickCount: 6, delay: 0 })
      await editor.page.keyboard.press('ControlOrMeta+Enter')
      await editor.trained()
      expect(await readdir(editor.project.replace(/\.tsumiki$/, '.runs'))).toHaveLength(1)
    },
    LONG,
  )

  test('undo while a block is being dragged: the drag ends, nothing is torn', async () => {
    await editor.openSample('lenet')
    await canvas.append('Dropout')
    const before = await canvas.blocks()
    const block = canvas.block('relu1')
    const { x, y, width, height } = (await block.boundingBox())!
    const { mouse, keyboard } = editor.page
    await mouse.move(x + width / 2, y + height / 2)
    await mouse.down()
    await mouse.move(x + width / 2 + 120, y + height / 2 + 10, { steps: 5 })
    await keyboard.press('ControlOrMeta+z')
    await mouse.move(x + width / 2 + 160, y + height / 2 + 20, { steps: 3 })
    await mouse.up()
    await expect.poll(() => canvas.blocks()).toBe(before - 1)
    // Whatever the drag came to, undo takes it back.
    while (await isUndoable()) await undoButton().click()
    const after = (await block.boundingBox())!
    expect(Math.round(after.x - x)).toBe(0)
    await expect.poll(() => canvas.blocks()).toBe(before - 1)
  })

  test('a dragged block goes away under the mouse', async () => {
    await editor.openSample('lenet')
    await canvas.select('conv1')
    await canvas.append('Dropout')
    const block = canvas.block('Dropout')
    const { x, y, width, height } = (await block.boundingBox())!
    const { mouse, keyboard } = editor.page
    await mouse.move(x + width / 2, y + height / 2)
    await mouse.down()
    await mouse.move(x + width / 2 + 120, y + height / 2, { steps: 5 })
    await keyboard.press('ControlOrMeta+z')
    await block.waitFor({ state: 'detached' })
    await mouse.move(x + width / 2 + 160, y + height / 2 + 20, { steps: 3 })
    await mouse.up()
    await keyboard.press('ControlOrMeta+Shift+z')
    await block.waitFor()
  })

  test('an input method and text fields keep their keys', async () => {
    await editor.openSample('lenet')
    const before = await canvas.blocks()
    await canvas.select('conv1')
    const composing = (key: string) =>
      `window.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({
        key,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      })}))`
    for (const key of ['Delete', 'Backspace', '/', '?', 'Escape', 'ArrowDown', 'Enter', 'F2'])
      await editor.page.evaluate(composing(key))
    await expect.poll(() => canvas.blocks()).toBe(before)
    await expect.poll(isUndoable).toBe(false)
    // Undo in a text field is the field's: the block that was added stays.
    await canvas.append('Dropout')
    await canvas.block('Dropout').waitFor()
    const search = editor.page.getByRole('textbox', { name: editor.words('design', 'search') })
    await search.click()
    await editor.page.keyboard.type('relu')
    await editor.page.keyboard.press('ControlOrMeta+z')
    await editor.page.keyboard.press('Delete')
    await editor.page.keyboard.press('ControlOrMeta+a')
    await expect.poll(() => canvas.blocks()).toBe(before + 1)
  })

  test('a folder or an unknown file where a table is expected: a sentence, and what was there stays', async () => {
    await editor.openSample('lenet')
    await editor.goTo('data')
    const folder = editor.host.path('a folder')
    await mkdir(folder)
    await writeFile(`${folder}/notes.docx`, 'nothing to learn from')
    await editor.drop(folder)
    await editor.page.getByRole('alert').first().waitFor()
    await editor.drop(`${folder}/notes.docx`)
    await editor.page.getByRole('alert').filter({ hasText: 'notes.docx' }).first().waitFor()
    await expect.poll(isUndoable).toBe(false)
  })

  test.each(['design', 'train'] as const)('a file dropped on %s does not take the page away', async (place) => {
    await editor.openSample('lenet')
    await editor.goTo(place)
    const file = editor.host.path('notes.txt')
    await writeFile(file, 'something')
    await dropOnce(editor.page, [file])
    await editor.page.waitForTimeout(300)
    await editor.isOpen()
    expect(editor.page.url()).toContain('127.0.0.1')
  })

  test(
    'a table of 5,000 classes is looked at, learned and evaluated',
    async () => {
      const names = Array.from({ length: 10_000 }, (_, i) => `item-${i % 5000}`)
      const rows = names.map((name, i) => `${(i * 7) % 100},${i % 5000},${name}`)
      const file = editor.host.path('items.csv')
      await writeFile(file, ['a,b,label', ...rows, ''].join('\n'))
      await editor.drop(file)
      await editor.button(editor.words('home', 'fromData.create')).click()
      await editor.isOpen()
      await editor.goTo('data')
      await editor.page.getByRole('table', { name: editor.words('data', 'columns.title') }).waitFor()
      await editor.goTo('design')
      await canvas.selectNothing()
      await editor.set('Epochs', 3)
      await editor.goTo('train')
      await editor.train()
      await editor.trained()
      await editor.goTo('evaluate')
      await editor.page.getByText(editor.words('evaluate', 'confusions'), { exact: true }).waitFor()
      expect(await editor.page.locator('[data-cell]').count()).toBe(0)
    },
    LONG,
  )

  test.each([
    { width: 1024, height: 640, why: 'a small window' },
    { width: 640, height: 400, why: 'zoomed to 200 %' },
  ])(
    '$why: nothing stands outside of it',
    async ({ width, height }) => {
      await editor.trainSample('playground')
      await editor.trained()
      await editor.page.setViewportSize({ width, height })
      const places: Place[] = ['data', 'design', 'train', 'evaluate', 'export', 'home']
      for (const place of places) {
        await editor.goTo(place)
        await editor.page.getByRole('main').locator('> *').first().waitFor()
        await editor.page.waitForTimeout(300)
        expect(await editor.page.evaluate('document.documentElement.scrollWidth'), place).toBeLessThanOrEqual(width)
        const beyond =
          "(() => { const main = document.querySelector('main'); return main.scrollWidth - main.clientWidth })()"
        expect(await editor.page.evaluate(beyond), place).toBe(0)
      }
    },
    LONG,
  )
})
