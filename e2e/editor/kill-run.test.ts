// The training process is killed in mid-run: the editor says so, keeps what was learnt, and continues it to the end.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

const EPOCHS = 8

describe.skipIf(!executable)('a training process that is killed', () => {
  let editor: Editor
  let run: string
  beforeAll(async () => {
    editor = await Editor.open()
    await editor.openSample('lenet')
    await editor.goTo('design')
    await editor.set('Epochs', EPOCHS)
    await editor.saved()
    await editor.goTo('train')
    await editor.train()
    run = await hasCheckpoint(editor)
  })
  afterAll(() => editor?.close())

  test('the editor says that the run was cut off, and what can be done', async () => {
    process.kill((await record(run)).status.pid, 'SIGKILL')
    await editor.page.getByText(editor.words('train', 'phase.interrupted')).first().waitFor()
    await editor.page.getByRole('alert').filter({ hasText: 'can be continued' }).first().waitFor()
    expect(await editor.page.getByText(editor.words('train', 'phase.failed'), { exact: true }).count()).toBe(0)
    const { epochs, best } = await record(run)
    expect(epochs).toBeLessThan(EPOCHS)
    expect(best.epoch).toBeGreaterThan(0)
  })

  test('a reload shows it the same', async () => {
    await editor.page.reload()
    await editor.isOpen()
    await editor.goTo('train')
    await editor.page.getByText(editor.words('train', 'interruptedHelp')).waitFor()
  })

  test('its best model can be looked at before it goes on', async () => {
    await editor.goTo('evaluate')
    expect(await editor.confusionCounts()).toHaveLength(10)
  })

  test('it continues to the end, as the same run', async () => {
    await editor.goTo('train')
    await editor.button(editor.words('train', 'continue')).click()
    await editor.button(editor.words('train', 'stop')).waitFor()
    await editor.trained()
    await editor.page.getByText(editor.words('train', 'phase.finished')).first().waitFor()
    await editor.page.getByText(editor.words('train', 'epochOf', { epoch: EPOCHS, epochs: EPOCHS })).waitFor()
    const { epochs, status } = await record(run)
    expect({ epochs, state: status.state }).toEqual({ epochs: EPOCHS, state: 'finished' })
    expect(await readdir(runs(editor))).toHaveLength(1)
  })
})

const runs = (editor: Editor) => editor.project.replace(/\.tsumiki$/, '.runs')

const record = async (run: string) => JSON.parse(await readFile(join(run, 'run.json'), 'utf8'))

/** The run's folder, once an epoch's model is kept. */
async function hasCheckpoint(editor: Editor): Promise<string> {
  return vi.waitFor(
    async () => {
      const run = join(runs(editor), (await readdir(runs(editor)))[0])
      expect((await record(run)).best).toBeDefined()
      return run
    },
    { timeout: 120_000, interval: 50 },
  )
}
