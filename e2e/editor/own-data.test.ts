// The user's own data, dropped on the page, to its confusion matrix: UTF-8 in English, Shift_JIS in Japanese.
import { writeFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { flowers, inShiftJis } from './flowers.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

describe.skipIf(!executable)('own data', () => {
  let editor: Editor
  afterEach(() => editor?.close())

  test('a CSV dropped on Home becomes a project that learns it', async () => {
    editor = await Editor.open()
    const file = editor.host.path('flowers.csv')
    await writeFile(file, flowers(['length', 'width', 'species'], ['rose', 'tulip', 'lily']))
    await journey(editor, file)
    await expect.poll(() => editor.page.getByRole('columnheader', { name: 'tulip' }).count()).toBe(1)
  })

  test('a Japanese CSV in Shift_JIS, on a Japanese screen', async () => {
    editor = await Editor.open({ language: 'ja' })
    const file = editor.host.path('花のデータ.csv')
    await writeFile(file, inShiftJis(flowers(['長さ', '幅', '品種'], ['バラ', 'チューリップ', 'ユリ'])))
    await journey(editor, file)
    await expect.poll(() => editor.page.getByRole('columnheader', { name: 'チューリップ' }).count()).toBe(1)
  })

  test('a file that is no data is refused with a sentence', async () => {
    editor = await Editor.open()
    const file = editor.host.path('notes.docx')
    await writeFile(file, 'nothing to learn from')
    await editor.drop(file)
    await editor.page.getByRole('alert').filter({ hasText: "'notes.docx' is of no kind that can be read" }).waitFor()
  })

  async function journey(on: Editor, file: string): Promise<void> {
    await on.drop(file)
    await on.button(on.words('home', 'fromData.create')).click()
    await on.isOpen()
    // Data shows the columns with their roles, and the classes.
    await on.page.getByRole('table', { name: on.words('data', 'columns.title') }).waitFor()
    await on.page.getByRole('list', { name: on.words('data', 'balance.title') }).waitFor()
    await on.goTo('train')
    await on.train()
    await on.trained()
    await on.goTo('evaluate')
    const counts = await on.confusionCounts()
    const right = counts.reduce((sum, row, truth) => sum + row[truth], 0)
    expect(right / counts.flat().reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0.8)
  }
})
