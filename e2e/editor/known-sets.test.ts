// Well-known sets in the editor: what is said before, cancelling and going on, what was changed on the way, no connection; from a server on this machine.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { idxOf } from '../../src/main/data/testFiles.ts'
import { knownSets, sizeOf } from '../../src/main/knownSets/known.ts'
import { SetServer } from '../../src/main/knownSets/testing/setServer.ts'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'
import { languages } from './words.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

const fashion = knownSets.find(({ name }) => name === 'fashion-mnist')!
const FIRST_BYTES = 5_000_000

describe.skipIf(!executable)('well-known sets', () => {
  let editor: Editor
  let server: SetServer

  beforeEach(async () => {
    // Files as long as the real ones, and nothing but zeros: their checksums are wrong.
    server = await new SetServer((path) => {
      const file = fashion.files.find(({ name }) => path === `/fashion-mnist/${name}`)
      return file && Buffer.alloc(file.bytes)
    }).open()
    server.cut = { after: FIRST_BYTES, how: 'stall' }
    vi.stubEnv('TSUMIKI_DATASETS_URL', server.address)
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await editor?.close()
    await server.close()
  })

  async function openDialog(): Promise<Locator> {
    await editor.button(editor.words('home', 'newFromData')).click()
    await editor.page.getByRole('menuitem', { name: editor.words('knownSets', 'menu') }).click()
    return editor.page.getByRole('dialog')
  }
  const card = (dialog: Locator, name: string) => dialog.getByRole('region', { name, exact: true })

  test.each(languages)(
    'said before, cancelled, gone on with, and refused where it was changed on the way (%s)',
    async (language) => {
      editor = await Editor.open({ language })
      const dialog = await openDialog()
      const set = card(dialog, 'Fashion-MNIST')
      for (const { source, licence, files } of [fashion]) {
        await set.getByText(source).waitFor()
        await set.getByText(licence[language], { exact: true }).waitFor()
        for (const { md5 } of files) await set.getByText(md5).waitFor()
      }
      await editor.screenshot(`${artifacts}/known-sets-${language}.png`)
      expect(server.ranges).toEqual([])
      const size = (sizeOf(fashion) / 1e6).toLocaleString(language, { maximumFractionDigits: 1 })
      await editor.button(editor.words('knownSets', 'download', { size }), set).click()
      await set.getByText(editor.words('knownSets', 'progress', { done: '5', total: size })).waitFor()
      await editor.screenshot(`${artifacts}/known-sets-arriving-${language}.png`)
      await editor.button(editor.words('app', 'cancel'), set).click()
      await set.getByText(editor.words('knownSets', 'kept', { done: '5', total: size })).waitFor()
      await editor.button(editor.words('knownSets', 'goOn'), set).click()
      const alert = set.getByRole('alert')
      await alert.getByText(language === 'ja' ? 'チェックサムの不一致' : 'its checksum differs').waitFor()
      expect(server.ranges).toEqual(['', `bytes=${FIRST_BYTES}-`])
      await editor.screenshot(`${artifacts}/known-sets-changed-${language}.png`)
      // What was thrown away is fetched from the beginning.
      await editor.button(editor.words('knownSets', 'download', { size }), set).waitFor()
    },
  )

  test('without a connection it says so, and offers digits that Tsumiki draws', async () => {
    editor = await Editor.open()
    await server.close()
    const dialog = await openDialog()
    const set = card(dialog, 'MNIST')
    await set.getByRole('button').click()
    await set.getByRole('alert').getByText('needs the internet').waitFor()
    await editor.screenshot(`${artifacts}/known-sets-offline.png`)
    await editor.button(editor.words('knownSets', 'drawn'), set).click()
    await editor.isOpen()
    const { datasets } = JSON.parse(await readFile(editor.project, 'utf8'))
    expect(datasets[0].source).toMatchObject({ kind: 'generator', generator: 'digits' })
  })

  test('what is here already is used without any connection', async () => {
    editor = await Editor.open()
    const folder = join(editor.host.home, 'data', 'mnist')
    await mkdir(folder, { recursive: true })
    const count = 60
    const bytes = Uint8Array.from({ length: count * 28 * 28 }, (_, i) => (i * 37) % 251)
    const labels = Uint8Array.from({ length: count }, (_, i) => i % 10)
    await writeFile(join(folder, 'train-images-idx3-ubyte'), idxOf([count, 28, 28], bytes))
    await writeFile(join(folder, 'train-labels-idx1-ubyte'), idxOf([count], labels))
    await writeFile(join(folder, 'source.txt'), 'as a download leaves it')
    const set = card(await openDialog(), 'MNIST')
    await set.getByText(editor.words('knownSets', 'here')).waitFor()
    await editor.button(editor.words('knownSets', 'use'), set).click()
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    await editor.page.getByRole('list', { name: editor.words('data', 'balance.title') }).waitFor()
    expect(server.ranges).toEqual([])
  })
})
