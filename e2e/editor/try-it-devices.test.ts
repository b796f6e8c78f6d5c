// Trying a model out by camera and microphone: the prediction follows, what the network gets is shown, and they are switched off behind another tab.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterEach, describe, expect, test } from 'vitest'
import { wavFile } from '../../src/renderer/devices/wav.ts'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

const COUNT = 20
const SIDE = 32

/** Squares of a colour, in a folder for each. */
function writeSquares(folder: string): void {
  for (const [name, colour] of Object.entries({ green: [0, 150, 0], red: [200, 40, 40] })) {
    mkdirSync(join(folder, name), { recursive: true })
    for (let k = 0; k < COUNT; k++) {
      const png = new PNG({ width: SIDE, height: SIDE })
      for (let i = 0; i < SIDE * SIDE; i++)
        for (let c = 0; c < 4; c++)
          png.data[4 * i + c] = c === 3 ? 255 : Math.abs(colour[c] + ((i * 7 + k * 31) % 40) - 20)
      writeFileSync(join(folder, name, `${k}.png`), PNG.sync.write(png))
    }
  }
}

describe.skipIf(!executable)('try it', () => {
  let editor: Editor
  afterEach(() => editor?.close())

  const tab = (name: string) => editor.page.getByRole('tab', { name: editor.words('evaluate', `tabs.${name}`) })
  const answer = (name: string) => editor.page.getByText(`${editor.words('evaluate', 'try.answer')} ${name}`)

  test('pictures of the camera', async () => {
    editor = await Editor.open()
    const { page } = editor
    await page.context().grantPermissions(['camera'])
    writeSquares(editor.host.path('squares'))
    await editor.drop(editor.host.path('squares'))
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    await editor.goTo('train')
    await editor.train()
    await editor.trained()
    await editor.goTo('evaluate')
    await editor.confusion()
    await tab('try').click()
    await page.getByText(editor.words('evaluate', 'try.wayIs.camera'), { exact: true }).click()
    await editor.button(editor.words('devices', 'agree.camera')).click()
    await answer('green').waitFor()
    await editor.button(editor.words('evaluate', 'try.hold')).click()
    await editor.screenshot(`${artifacts}/try-it-camera.png`)
    const states = await page.locator('video').evaluateHandle(({ srcObject }) => {
      const tracks = (srcObject as unknown as { getTracks(): { readyState: string }[] }).getTracks()
      return { all: () => tracks.map(({ readyState }) => readyState) }
    })
    expect(await states.evaluate(({ all }) => all())).toEqual(['live'])
    await tab('samples').click()
    await expect.poll(() => states.evaluate(({ all }) => all())).toEqual(['ended'])
    await tab('try').click()
    await answer('green').waitFor()
  })

  test('sounds of the microphone and of files', async () => {
    editor = await Editor.open({ language: 'ja' })
    const { page } = editor
    await page.context().grantPermissions(['microphone'])
    await editor.trainSample('sounds')
    await editor.trained()
    await editor.goTo('evaluate')
    await editor.confusion()
    await tab('try').click()
    await editor.button(editor.words('devices', 'agree.microphone')).click()
    await page.getByRole('switch', { name: editor.words('evaluate', 'try.listen') }).click({ force: true })
    const seen = page.getByRole('img', { name: editor.words('evaluate', 'try.seenSound') })
    await seen.waitFor()
    await answer('').waitFor()
    await page.waitForTimeout(1500)
    await editor.screenshot(`${artifacts}/try-it-microphone.png`)

    // A pure tone of 500 Hz in the middle of half a second, as the sample's own.
    const tone = Float32Array.from({ length: 4000 }, (_, i) =>
      i < 1000 || i > 3000 ? 0 : 0.5 * Math.sin((2 * Math.PI * 500 * i) / 8000),
    )
    const file = page.locator('input[type=file][accept*=wav]')
    await file.setInputFiles({ name: 'tone.wav', mimeType: 'audio/wav', buffer: Buffer.from(wavFile(tone, 8000)) })
    await answer('sine').waitFor()
    await file.setInputFiles({ name: 'notes.wav', mimeType: 'audio/wav', buffer: Buffer.from('nothing to hear') })
    await page.getByText('「notes.wav」は音声として読み込めません').waitFor()
  })
})
