// An augmentation block shows in the inspector what training sees: 16 variants of one sample, others with the next seed.
import { afterEach, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'
import { Canvas } from './canvas.ts'
import { languages } from './words.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

describe.skipIf(!executable)('augmentation', () => {
  let editor: Editor
  afterEach(() => editor?.close())

  test.each(languages)('variants of a digit (%s)', async (language) => {
    editor = await Editor.open({ language, theme: language === 'ja' ? 'dark' : 'light' })
    await editor.openSample('lenet')
    const canvas = new Canvas(editor)
    await canvas.dragBetween('ImageAugmentation', 'input', 'conv1')
    const variants = editor.page.getByRole('img', {
      name: editor.words('design', 'variants.of', { count: 16, number: 1 }),
    })
    await variants.waitFor()
    const drawn = () =>
      variants
        .locator('canvas')
        .evaluateAll((canvases) => canvases.map((each) => (each as unknown as { toDataURL(): string }).toDataURL()))
    const first = await drawn()
    expect(new Set(first).size).toBe(16)
    await editor.screenshot(`${artifacts}/augmentation-${language}.png`)
    await editor.button(editor.words('design', 'variants.next')).click()
    await editor.page.getByText(editor.words('design', 'variants.seed', { seed: 2 })).waitFor()
    await expect.poll(drawn).not.toEqual(first)
    // Of another sample.
    const inspector = editor.page.getByRole('region', { name: editor.words('design', 'inspector') })
    await editor.button(editor.words('design', 'nextSample'), inspector).click()
    await editor.page
      .getByRole('img', { name: editor.words('design', 'variants.of', { count: 16, number: 2 }) })
      .waitFor()
  })
})
