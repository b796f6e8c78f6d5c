// The editor and the shell together: menus reach the page, its state reaches the menus, a killed engine comes back.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { skipNote } from '../../src/shared/testing/skipNote.ts'
import { findBrowser, noBrowser } from '../browser.ts'
import { ShellInBrowser } from './shellInBrowser.ts'

const browser = findBrowser()

describe.skipIf(!browser)(`the shell and the editor${skipNote(Boolean(browser), noBrowser)}`, () => {
  let shell: ShellInBrowser
  beforeAll(async () => {
    shell = await ShellInBrowser.start(browser!)
    await shell.page.getByRole('banner').waitFor()
  })
  afterAll(() => shell?.close())

  const last = () => shell.states.at(-1)
  const label = (words: string) => shell.standIn.items().find((item) => item.label === words)

  test('a project saved under a name and opened by its menu is the one in the title', async () => {
    const { standIn } = shell
    standIn.app.emit(
      'second-instance',
      {},
      ['tsumiki', join(import.meta.dirname, '../../assets/templates/lenet.tsumiki')],
      '/',
    )
    await expect.poll(() => last()?.project?.name).toBeTruthy()
    standIn.path = join(shell.folder, '写し')
    shell.choose('Save As…')
    await expect.poll(() => last()?.project?.path).toBe(join(shell.folder, '写し.tsumiki'))
    expect(JSON.parse(await readFile(join(shell.folder, '写し.tsumiki'), 'utf8')).format).toContain('tsumiki')
    expect(standIn.app.recent).toContain(join(shell.folder, '写し.tsumiki'))
    await expect.poll(() => last()?.recent.map(({ name }) => name)).toContain('写し')
  })

  test('places are a menu away', async () => {
    shell.choose('Train')
    await expect.poll(() => shell.page.locator('nav [aria-current="page"]').innerText()).toBe('Train')
    shell.choose('Design')
    await expect.poll(() => shell.page.locator('nav [aria-current="page"]').innerText()).toBe('Design')
  })

  test('training is told, and asked about before the window closes', async () => {
    const { page, standIn } = shell
    shell.choose('Train')
    await page.getByRole('main').getByRole('button', { name: 'Train', exact: true }).click()
    await expect.poll(() => last()?.training?.fraction).toBeGreaterThan(0)
    expect(standIn.window.progress.at(-1)).toEqual([last()!.training!.fraction, { mode: 'normal' }])
    standIn.button = 1
    standIn.window.close()
    await expect.poll(() => standIn.boxes.length).toBe(1)
    expect(standIn.window.isClosed).toBe(false)
    await page.getByRole('main').getByRole('button', { name: 'Stop', exact: true }).click()
    await expect.poll(() => last()?.training).toBeUndefined()
  })

  test('an engine that is killed comes back; the page stays and goes on with it', async () => {
    const { page, standIn } = shell
    await page.evaluate('window.stays = true')
    const { origin } = new URL(page.url())
    shell.killEngine()
    await expect.poll(() => standIn.boxes.length).toBe(2)
    expect(new URL(page.url()).origin).toBe(origin)
    await expect.poll(() => page.getByText('The engine does not answer').count()).toBe(0)
    expect(await page.evaluate('window.stays')).toBe(true)
    // It answers again, and saves what is edited.
    shell.choose('Design')
    const file = () => readFile(join(shell.folder, '写し.tsumiki'), 'utf8')
    const before = await file()
    await page.getByRole('main').getByText('Dense', { exact: true }).first().dblclick()
    await expect.poll(file).not.toBe(before)
    shell.choose('Undo')
    await expect.poll(file).toBe(before)
    shell.choose('New…')
    await page.getByRole('main').waitFor()
    await expect.poll(() => last()?.project).toBeUndefined()
  })

  test('the menus speak the language of the page', async () => {
    await shell.page.getByRole('button', { name: 'Language' }).click()
    await shell.page.getByRole('menuitem', { name: '日本語' }).click()
    await expect.poll(() => label('開く…')).toBeTruthy()
  })
})
