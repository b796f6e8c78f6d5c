// A reload in mid-training finds the run still going, with its curves; then it is stopped, and can be continued.
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

describe.skipIf(!executable)('a reload in mid-training', () => {
  let editor: Editor
  beforeAll(async () => {
    editor = await Editor.open()
    await editor.trainSample('resnet20')
    await epochIsShown(editor)
  })
  afterAll(() => editor?.close())

  test('shows the same run in training', async () => {
    await editor.page.reload()
    await editor.isOpen()
    await editor.goTo('train')
    await editor.button(editor.words('train', 'pause')).waitFor()
    await epochIsShown(editor)
    expect(await runs(editor)).toHaveLength(1)
  })

  test('it can still be stopped, and continued', async () => {
    await editor.button(editor.words('train', 'stop')).click()
    await editor.button(editor.words('train', 'startAgain')).waitFor({ timeout: 60_000 })
    expect(await runs(editor)).toHaveLength(1)
  })
})

/** Its folder is there then. */
async function epochIsShown(editor: Editor): Promise<void> {
  const epoch = editor.words('train', 'epochOf', { epoch: 1, epochs: 5 })
  await editor.page.getByText(epoch).first().waitFor({ timeout: 60_000 })
}

async function runs(editor: Editor): Promise<string[]> {
  return readdir(editor.project.replace(/\.tsumiki$/, '.runs'))
}
