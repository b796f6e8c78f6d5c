// The engine is killed: it is started again where it was, the window says so, and nothing that was done there is lost.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { Host } from './host.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

describe.skipIf(!executable)('an engine that is killed', () => {
  let host: Host
  let editor: Editor
  beforeAll(async () => {
    host = await Host.start()
    editor = await Editor.open({ host })
    await editor.openSample('playground')
    await editor.goTo('design')
    await editor.saved()
  })
  afterAll(async () => {
    // The browser complains of every attempt to connect while there is no engine.
    editor.complaints.splice(
      0,
      Number.POSITIVE_INFINITY,
      ...editor.complaints.filter((each) => !/WebSocket/.test(each)),
    )
    await editor.close()
    await host.close()
  })
  const onDisk = async () => JSON.parse(await readFile(editor.project, 'utf8')).training
  const restarted = () => editor.page.getByText(editor.words('saving', 'restarted')).last()

  test('in mid-edit: what was typed before, meanwhile and after is saved, and undo still knows it', async () => {
    const before = await host.enginePid()
    const { batchSize } = await onDisk()
    await editor.set('Epochs', 111)
    await host.killEngine()
    await editor.set('Batch size', 17)
    await restarted().waitFor()
    await vi.waitFor(async () => expect(await onDisk()).toMatchObject({ epochs: 111, batchSize: 17 }), 60_000)
    expect(await host.enginePid()).not.toBe(before)
    await editor.undo()
    await vi.waitFor(async () => expect(await onDisk()).toMatchObject({ epochs: 111, batchSize }), 60_000)
  })

  test('in mid-training: it says what became of the run, which goes on from where it was', async () => {
    await editor.set('Epochs', 100_000)
    await editor.saved()
    await editor.goTo('train')
    await editor.train()
    await epoch(30)
    await host.killEngine()
    const alert = editor.page.getByRole('alert').filter({ hasText: editor.words('saving', 'trainingCut') })
    await alert.waitFor({ timeout: 60_000 })
    await editor.page.getByText(editor.words('train', 'phase.stopped')).first().waitFor()
    await editor.button(editor.words('train', 'continue'), alert).click()
    await editor.button(editor.words('train', 'stop')).waitFor()
    await epoch(60)
    await editor.button(editor.words('train', 'stop')).click()
    await editor.trained()
  })

  test('again and again: it is not started for ever, the window says what to do, and hands the work over', async () => {
    await editor.goTo('design')
    let code: number | null | undefined
    void host.ended.then((ended) => {
      code = ended
    })
    let dead = 0
    await vi.waitFor(
      async () => {
        const engine = await host.enginePid()
        if (engine !== dead) await host.killEngine()
        dead = engine
        expect(code).toBe(1)
      },
      { timeout: 60_000, interval: 50 },
    )
    await editor.set('Epochs', 333)
    const download = editor.page.waitForEvent('download')
    await editor.button(editor.words('app', 'downloadCopy')).click()
    expect(JSON.parse(await readFile(await (await download).path(), 'utf8')).training.epochs).toBe(333)
  })

  /** At least this one. */
  async function epoch(number: number): Promise<void> {
    await vi.waitFor(
      async () => {
        const shown = await editor.page
          .getByText(/^Epoch [\d,]+ of/)
          .first()
          .innerText()
        expect(Number(shown.replace(/,/g, '').match(/\d+/)![0])).toBeGreaterThanOrEqual(number)
      },
      { timeout: 60_000, interval: 100 },
    )
  }
})
