// `tsumiki open FILE`: the project is what is seen first, and Home stays once it was gone to.
import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Workshop } from '../cli/tsumiki.ts'
import { Editor } from './app.ts'
import { Host } from './host.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

describe.skipIf(!executable)('a project named on the command line', () => {
  let workshop: Workshop
  let host: Host
  let editor: Editor
  beforeAll(async () => {
    workshop = await Workshop.open()
    await workshop.json('new', '花 & 月.tsumiki', '--template', 'mlp')
    host = await Host.start(workshop.path('花 & 月.tsumiki'))
  })
  afterEach(() => editor?.close())
  afterAll(async () => {
    await host?.close()
    await workshop?.close()
  })

  test('is shown without Home before it; who goes Home stays there', async () => {
    editor = await Editor.open({ host })
    const { page } = editor
    const home = editor.button(editor.words('home', 'newFromData'))
    await editor.isOpen()
    expect(editor.project).toBe(workshop.path('花 & 月.tsumiki'))
    await page.addInitScript(`
      new MutationObserver(() => {
        if (document.body?.textContent.includes(${JSON.stringify(editor.words('home', 'newFromData'))})) window.sawHome = true
      }).observe(document, { childList: true, subtree: true })`)
    await page.reload()
    await editor.isOpen()
    expect(await page.evaluate('window.sawHome')).toBeUndefined()
    await editor.goTo('home')
    await home.waitFor()
    await page.reload()
    await home.waitFor()
    expect(await page.evaluate('window.sawHome')).toBe(true)
    expect(editor.project).toBe('')
  })

  test('that is gone: the reason, and Home', async () => {
    await rm(workshop.path('花 & 月.tsumiki'))
    editor = await Editor.open({ host })
    await editor.page.getByRole('alert').filter({ hasText: '花 & 月.tsumiki' }).waitFor()
    await editor.button(editor.words('home', 'newFromData')).waitFor()
  })
})
