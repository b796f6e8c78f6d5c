// Data with known faults: the checks name them, their buttons mend them, and undo brings everything back.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

/** One class of eight, a column that says it, a value that is far out, and numbers of no meaning. */
function faulty(): string {
  const wave = (i: number, k: number) => Math.sin(i * k + k).toFixed(4)
  const row = (i: number) => [
    wave(i, 2.1),
    i === 17 ? 5000 : wave(i, 3.7),
    i % 8 ? 'no' : 'yes',
    i % 8 ? 'many' : 'few',
  ]
  return ['a,far,paid,label', ...Array.from({ length: 240 }, (_, i) => row(i).join(','))].join('\n')
}

describe.skipIf(!executable)('checks of the data', () => {
  let editor: Editor
  afterEach(() => editor?.close())

  test('findings with their remedies, in both languages', async () => {
    editor = await Editor.open()
    const file = editor.host.path('faulty.csv')
    await writeFile(file, faulty())
    await editor.drop(file)
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    await editor.goTo('data')
    const finding = (kind: string) => editor.page.getByRole('article', { name: editor.words('checks', `kind.${kind}`) })
    await finding('imbalance').waitFor()
    expect(await finding('leak').innerText()).toContain("'paid' alone")
    await mkdir(artifacts, { recursive: true })
    await editor.screenshot(join(artifacts, 'data-checks-en.png'))

    await editor.button("Ignore column 'paid'", finding('leak')).click()
    await finding('leak').waitFor({ state: 'detached' })
    await editor.button('Use class weights', finding('imbalance')).click()
    await finding('imbalance').getByText(editor.words('checks', 'severity.hint')).waitFor()

    await editor.button('row 19', finding('outliers')).click()
    await editor.button(editor.words('checks', 'sample.exclude')).click()
    await finding('outliers').waitFor({ state: 'detached' })
    await editor.page.getByText(editor.words('checks', 'hand.excluded', { name: 'row 19' })).waitFor()
    await editor.undo()
    await finding('outliers').waitFor()

    const explore = editor.page.getByRole('region', { name: editor.words('checks', 'explore.title') })
    await explore.getByText(editor.words('checks', 'explore.view.correlation'), { exact: true }).click()
    await explore.getByRole('rowheader', { name: 'far' }).waitFor()
    await explore.getByText(editor.words('checks', 'explore.view.projection'), { exact: true }).click()
    const cloud = explore.getByRole('img', { name: editor.words('checks', 'explore.cloud', { count: 240 }) })
    await cloud.focus()
    await editor.page.keyboard.press('ArrowRight')
    await editor.button('row 2', explore).waitFor()
    await editor.screenshot(join(artifacts, 'data-explore-en.png'))

    await editor.changeLanguage('ja')
    await finding('outliers').scrollIntoViewIfNeeded()
    expect(await finding('outliers').innerText()).toContain('ほかから大きく離れた値が 1 個あります')
    await editor.screenshot(join(artifacts, 'data-checks-ja.png'))
  })
})
