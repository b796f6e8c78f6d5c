// What training shows beside its curves: the layers, the matrix over the epochs, ROC, all runs as points, a notice at the end.
import { mkdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

const EPOCHS = 12

describe.skipIf(!executable)('what training shows', () => {
  let editor: Editor
  beforeAll(async () => {
    await mkdir(artifacts, { recursive: true })
    editor = await Editor.open()
    await editor.openSample('playground')
    await editor.goTo('design')
    await editor.set('Epochs', EPOCHS)
    await editor.saved()
    await editor.goTo('train')
    await editor.train()
    await editor.trained()
  })
  afterAll(() => editor?.close())

  test('every layer has its activations, and those with weights their gradients', async () => {
    await editor.page.getByText(editor.words('train', 'lens.name'), { exact: true }).click()
    const table = (key: string) => editor.page.getByRole('table', { name: editor.words('train', key) })
    const bands = (key: string) => table(key).getByRole('img')
    await bands('lens.gradients').first().waitFor()
    await expect.poll(() => bands('lens.activations').count()).toBeGreaterThan(await bands('lens.gradients').count())
    expect(await bands('lens.gradients').first().getAttribute('aria-label')).toMatch(/^90 % between .+, median /)
    await editor.screenshot(`${artifacts}/layers.png`)
  })

  test('the confusion matrix is seen as it was after the first epoch and after the last', async () => {
    await editor.goTo('evaluate')
    await editor.confusion()
    await editor.page.getByText(editor.words('evaluate', 'epochs.over'), { exact: true }).click()
    const after = (epoch: number) =>
      editor.page.getByRole('status').filter({ hasText: editor.words('evaluate', 'epochs.after', { epoch }) })
    await after(EPOCHS).waitFor()
    const last = await editor.confusionCounts()
    await editor.page.getByRole('slider', { name: editor.words('evaluate', 'epochs.slider') }).focus()
    await editor.page.keyboard.press('Home')
    await after(1).waitFor()
    const first = await editor.confusionCounts()
    const rightOf = ([[a], [, d]]: number[][]) => a + d
    expect(sum(first)).toBe(sum(last))
    expect(rightOf(first)).toBeLessThan(rightOf(last))
    await editor.screenshot(`${artifacts}/matrix-over-epochs.png`)
  })

  test('ROC and precision–recall have their areas, class by class', async () => {
    const card = editor.page.getByRole('region', { name: editor.words('evaluate', 'ranking.title') })
    await card.scrollIntoViewIfNeeded()
    const rows = card.getByRole('table').locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(2)
    const area = Number(await rows.first().locator('td').first().innerText())
    expect(area).toBeGreaterThan(0.5)
    await rows.last().getByRole('button').click()
    await card.getByText(editor.words('evaluate', 'ranking.precisionRecall'), { exact: true }).click()
    await card.getByRole('img', { name: /^Precision–recall of class / }).waitFor()
    await editor.screenshot(`${artifacts}/precision-recall.png`)
  })

  test('a run that ends while nobody looks is told by a notification', async () => {
    await editor.goTo('train')
    await editor.page.evaluate(lookAway)
    await editor.train()
    await editor.trained()
    await expect
      .poll(() => editor.page.evaluate('window.told'))
      .toEqual([expect.stringContaining(editor.words('train', 'notice.finished'))])
  })

  test('all runs are points on a chart, and a point opens its run', async () => {
    await editor.button(/^Runs/).first().click()
    await editor.page.getByRole('switch', { name: editor.words('runs', 'scatter.show') }).click()
    const chart = editor.page.getByRole('group', { name: editor.words('runs', 'scatter.title') })
    const points = chart.getByRole('button')
    await points.first().waitFor()
    await expect.poll(() => points.count()).toBe(2)
    await editor.page.getByRole('combobox', { name: editor.words('runs', 'scatter.x') }).click()
    await editor.page.getByRole('option', { name: editor.words('runs', 'figure.duration') }).click()
    await points.first().click()
    await editor.page
      .getByRole('table', { name: editor.words('runs', 'differences') })
      .or(editor.page.getByText(editor.words('runs', 'noDifferences')))
      .waitFor()
    await editor.screenshot(`${artifacts}/runs.png`)
    await editor.page.keyboard.press('Escape')
  })

  test('samples and the log are in the language of the screen', async () => {
    await editor.changeLanguage('ja')
    await editor.button(editor.words('train', 'log.title')).click()
    await editor.page.getByText(/開始: CPU/).waitFor()
    await editor.goTo('evaluate')
    const samples = editor.page.getByRole('region', { name: editor.words('evaluate', 'tabs.samples') })
    expect(await samples.getByRole('listitem').first().innerText()).toMatch(/\p{Script=Han}|\p{Script=Katakana}/u)
    await editor.screenshot(`${artifacts}/evaluate-ja.png`)
  })
})

const sum = (counts: readonly (readonly number[])[]) => counts.flat().reduce((all, count) => all + count, 0)

/** The window goes out of sight, and notifications, which a browser without a screen does not show, are kept. */
const lookAway = `(() => {
  window.told = []
  window.Notification = class {
    static permission = 'granted'
    constructor(title, { body }) { window.told.push(title + ' ' + body) }
  }
  Object.defineProperty(document, 'hidden', { get: () => true, configurable: true })
})()`
