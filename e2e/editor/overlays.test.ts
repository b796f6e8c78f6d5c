// Dialogs, menus, drawers and panels that open over the places or beside them: axe-core finds nothing serious in any.
import { mkdir, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor, type Theme } from './app.ts'
import { artifacts } from './artifacts.ts'
import { axeViolations } from './audit.ts'
import { Canvas } from './canvas.ts'
import { flowers } from './flowers.ts'
import type { Language } from './words.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

const SETTLING_MILLISECONDS = 400

const looks: readonly { theme: Theme; language: Language }[] = [
  { theme: 'light', language: 'ja' },
  { theme: 'dark', language: 'en' },
]

describe.skipIf(!executable).each(looks)('what opens over the places ($theme, $language)', ({ theme, language }) => {
  let editor: Editor
  beforeAll(async () => {
    await mkdir(artifacts, { recursive: true })
    editor = await Editor.open({ theme, language })
  })
  afterAll(() => editor?.close())

  const isFine = async (name: string) => {
    await editor.page.waitForTimeout(SETTLING_MILLISECONDS)
    await editor.screenshot(`${artifacts}/over-${name}-${language}-${theme}.png`)
    expect(await axeViolations(editor.page)).toEqual([])
  }
  const leave = () => editor.page.keyboard.press('Escape')

  test('Home: the language menu, the settings, new from data, the file chooser', async () => {
    await editor.button(editor.words('app', 'language')).click()
    await isFine('languages')
    await leave()
    await editor.button(editor.words('app', 'settings')).click()
    await isFine('settings')
    await leave()
    await editor.button(editor.words('home', 'newFromData')).click()
    await isFine('new-menu')
    await editor.page.getByRole('menuitem', { name: editor.words('home', 'chooseFile') }).click()
    await editor.page.getByRole('dialog').waitFor()
    await isFine('file-chooser')
    await leave()
    const file = editor.host.path('flowers.csv')
    await writeFile(file, flowers(['length', 'width', 'species'], ['rose', 'tulip', 'lily']))
    await editor.drop(file)
    await editor.button(editor.words('home', 'fromData.create')).waitFor()
    await isFine('new-from-data')
    await leave()
  })

  test('Design: templates, shortcuts, find, the menu of a network, values', async () => {
    await editor.openSample('lenet')
    const canvas = new Canvas(editor)
    await editor.button(editor.words('design', 'tool.templates')).click()
    await editor.page.getByRole('menuitem').first().waitFor()
    await isFine('templates')
    await leave()
    await editor.button(editor.words('design', 'tool.shortcuts')).click()
    await editor.page.getByRole('dialog').waitFor()
    await isFine('shortcuts')
    await leave()
    await editor.button(editor.words('design', 'tool.find')).click()
    await isFine('find')
    await leave()
    await editor.button(editor.words('design', 'networkMenu', { name: 'Main' })).click()
    await isFine('network-menu')
    await leave()
    await canvas.select('conv1')
    await isFine('block')
    await editor.button(editor.words('design', 'tool.values')).click()
    await isFine('values')
    await editor.button(editor.words('design', 'tool.values')).click()
  })

  test('Runs without and with a run, the samples of a cell, trying it out', async () => {
    const runs = editor.button(editor.words('app', 'runs'))
    await runs.click()
    await editor.page.getByRole('dialog').waitFor()
    await isFine('no-runs')
    await leave()
    await editor.goTo('train')
    await editor.train()
    await editor.trained()
    await runs.click()
    await editor.page.getByRole('dialog').waitFor()
    await isFine('runs')
    await leave()
    await editor.goTo('evaluate')
    await (await editor.confusion()).locator('[data-cell="0,0"]').click()
    await isFine('cell')
    await editor.page.getByRole('tab', { name: editor.words('evaluate', 'tabs.try') }).click()
    await isFine('try-it')
  })
})
