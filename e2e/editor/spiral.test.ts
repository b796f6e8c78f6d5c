// The two spirals: they are told apart, and the picture of the decision boundary shows both sides.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { colourShares } from './pixels.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

describe.skipIf(!executable)('two spirals', () => {
  let editor: Editor
  beforeAll(async () => {
    editor = await Editor.open()
  })
  afterAll(() => editor?.close())

  test('the sample is trained from Home with one click', async () => {
    await editor.trainSample('playground')
    await editor.button(editor.words('train', 'stop')).waitFor()
    await editor.trained()
  })

  test('the decision boundary is drawn in the colours of both spirals', async () => {
    const card = editor.page.getByRole('region', { name: editor.words('train', 'boundary.title') })
    const canvas = card.getByRole('img', { name: editor.words('train', 'boundary.label', { x: 'x1', y: 'x2' }) })
    await canvas.scrollIntoViewIfNeeded()
    expect(await canvas.isVisible()).toBe(true)
    await card.getByText(/^Model of epoch \d+$/).waitFor()
    // Two grounds, one a side, each over a good part of the picture.
    const [first, second] = await colourShares(canvas)
    expect(first).toBeLessThan(0.8)
    expect(second).toBeGreaterThan(0.1)
  })

  test('nearly all samples that it has not seen are on their side', async () => {
    await editor.goTo('evaluate')
    const counts = await editor.confusionCounts()
    const right = counts.reduce((sum, row, truth) => sum + row[truth], 0)
    expect(counts).toHaveLength(2)
    expect(right / counts.flat().reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(0.95)
  })
})
