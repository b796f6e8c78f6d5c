// Cross-validation in the editor: every fold trained with one click, the mean with its spread, and what looking at test data means.
import { mkdir, writeFile } from 'node:fs/promises'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'
import { flowers } from './flowers.ts'
import { languages } from './words.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)
const folds = 3

describe.skipIf(!executable)('cross-validation', () => {
  let editor: Editor
  beforeAll(() => mkdir(artifacts, { recursive: true }))
  afterEach(() => editor?.close())

  /** Some labels are wrong, so that no fold is perfect. */
  const mixedUp = (table: string) =>
    table
      .split('\r\n')
      .map((row, i) => (i % 7 === 3 || i % 11 === 5 ? row.replace(/バラ|ユリ/, 'チューリップ') : row))
      .join('\r\n')

  /** A table of flowers, split into folds. */
  async function begin(): Promise<void> {
    const file = editor.host.path('花.csv')
    await writeFile(file, mixedUp(flowers(['長さ', '幅', '品種'], ['バラ', 'チューリップ', 'ユリ'])))
    await editor.drop(file)
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    const split = editor.page.getByRole('list', { name: editor.words('recipe', 'title') }).getByRole('listitem')
    await split.filter({ hasText: '8:1:1' }).getByRole('button').first().click()
    await editor.page.getByLabel(editor.words('data', 'split.kind')).selectOption('kfold')
    await editor.page.getByRole('textbox', { name: editor.words('data', 'split.folds') }).fill(String(folds))
    await editor.page.keyboard.press('Tab')
    await editor.goTo('train')
  }

  describe.each(languages)('%s', (language) => {
    test('all folds with one click, then the mean and the spread of their scores', async () => {
      editor = await Editor.open({ language })
      await begin()
      await editor.screenshot(`${artifacts}/folds-1-train-${language}.png`)
      await editor.button(editor.words('train', 'folds', { folds })).click()
      await editor.page.getByText(editor.words('train', 'foldOf', { fold: folds, folds })).waitFor()
      await editor.trained()
      await editor.goTo('evaluate')
      const table = editor.page.getByRole('table', { name: editor.words('evaluate', 'folds.title') })
      const rows = table.getByRole('row')
      const last = rows.filter({ hasText: editor.words('evaluate', 'folds.spread') })
      await last.waitFor()
      await editor.screenshot(`${artifacts}/folds-2-evaluate-${language}.png`)
      expect(await rows.count()).toBe(1 + folds + 1)
      const accuracy = async (row: number) =>
        Number.parseFloat((await rows.nth(row).getByRole('cell').first().innerText()).replace(',', '.'))
      const each = await Promise.all(Array.from({ length: folds }, (_, i) => accuracy(1 + i)))
      const shown = (await last.getByRole('cell').first().innerText()).match(/[\d.]+/g)!.map(Number)
      const mean = each.reduce((a, b) => a + b) / folds
      expect(shown[1]).toBeGreaterThan(0)
      expect(shown[0]).toBeCloseTo(mean, 0)
      expect(shown[1]).toBeCloseTo(
        Math.sqrt(each.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (folds - 1)),
        0,
      )
      // Each fold is test data of its own, so each was looked at once.
      await editor.page
        .getByRole('note')
        .filter({ hasText: language === 'ja' ? '最初のモデル' : 'first model' })
        .waitFor()
    })
  })

  test('a second model scored on the same test data is said', async () => {
    editor = await Editor.open()
    const file = editor.host.path('roses.csv')
    await writeFile(file, flowers(['length', 'width', 'species'], ['rose', 'tulip', 'lily']))
    await editor.drop(file)
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    for (const said of ['The first model scored', '2 models have been scored']) {
      await editor.goTo('train')
      await editor.train()
      await editor.trained()
      await editor.goTo('evaluate')
      await editor.page.getByRole('note').filter({ hasText: said }).waitFor()
    }
    await editor.screenshot(`${artifacts}/test-looks-en.png`)
  })
})
