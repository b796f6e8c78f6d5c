// The project's file is changed by somebody else, or cannot be written: the editor asks, and nothing is lost.
import { execFileSync } from 'node:child_process'
import { chmod, copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { canMount, noMount } from '../../src/main/files/testing/mount.ts'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { Host } from './host.ts'

const template = fileURLToPath(new URL('../../assets/templates/playground.tsumiki', import.meta.url))
const executable = findBrowser()
if (!executable) console.warn(noBrowser)

describe.skipIf(!executable)('a project that cannot be saved as usual', () => {
  let host: Host
  let editor: Editor
  const words = (key: string) => editor.words('saving', key)
  const epochsOnDisk = async () => JSON.parse(await readFile(editor.project, 'utf8')).training.epochs
  const onDisk = (epochs: number) => vi.waitFor(async () => expect(await epochsOnDisk()).toBe(epochs), 60_000)
  const shown = async () => Number(await editor.page.getByLabel('Epochs', { exact: true }).inputValue())
  const write = async (epochs: number) => {
    const project = JSON.parse(await readFile(editor.project, 'utf8'))
    await writeFile(editor.project, JSON.stringify({ ...project, training: { ...project.training, epochs } }))
  }
  beforeAll(async () => {
    host = await Host.start()
    // Its folder goes away in a test: not the one that Tsumiki keeps its own files in.
    const project = join(host.path('lesson'), 'spirals.tsumiki')
    await mkdir(dirname(project))
    await copyFile(template, project)
    editor = await Editor.open({ host, project })
    await editor.goTo('design')
    await editor.set('Epochs', 11)
    await onDisk(11)
  })
  afterAll(async () => {
    await editor?.close()
    await host?.close()
  })

  test('another program writes it: its version is taken, and undo leads back', async () => {
    await write(22)
    await editor.button(words('takeTheirs')).waitFor()
    await editor.button(words('takeTheirs')).click()
    await vi.waitFor(async () => expect(await shown()).toBe(22), 60_000)
    await editor.undo()
    await onDisk(11)
    expect(await shown()).toBe(11)
  })

  test('another program writes it: mine is kept, and undo leads to theirs', async () => {
    await write(33)
    await editor.button(words('keepMine')).click()
    await onDisk(11)
    await editor.undo()
    await onDisk(33)
  })

  test('its folder is gone for a while: the editor says so, and saves when it is back', async () => {
    const folder = dirname(editor.project)
    await rename(folder, `${folder} away`)
    await editor.set('Epochs', 44)
    await editor.page
      .getByRole('alert')
      .filter({ hasText: words('failed') })
      .waitFor()
    await rename(`${folder} away`, folder)
    await onDisk(44)
    await editor.page.getByText(words('failed')).waitFor({ state: 'detached' })
  })

  test('it is read-only: the work is offered again after the window was closed, and undo leads to the file', async () => {
    await chmod(editor.project, 0o444)
    await editor.set('Epochs', 55)
    await editor.page.getByText(words('failed')).waitFor()
    const objection = editor.page.waitForEvent('dialog')
    const reloaded = editor.page.reload()
    expect((await objection).type()).toBe('beforeunload')
    await (await objection).accept()
    await reloaded
    await editor.page.getByText(/^Recovered work of/).waitFor()
    expect(await epochsOnDisk()).toBe(44)
    await chmod(editor.project, 0o644)
    await editor.button(words('use')).click()
    await onDisk(55)
    await editor.undo()
    await onDisk(44)
  })

  test('it is read-only: saved under another name, the work goes on there', async () => {
    const locked = editor.project
    await chmod(locked, 0o444)
    await editor.set('Epochs', 66)
    await editor.button(words('saveAs')).click()
    await editor.page.getByRole('dialog').getByLabel(editor.words('files', 'nameFor')).fill('elsewhere.tsumiki')
    await editor.button(editor.words('files', 'choose.save')).click()
    await editor.page.getByText(words('failed')).waitFor({ state: 'detached' })
    expect(editor.project).toContain('elsewhere.tsumiki')
    expect(await epochsOnDisk()).toBe(66)
    await editor.set('Epochs', 77)
    await onDisk(77)
    expect(JSON.parse(await readFile(locked, 'utf8')).training.epochs).toBe(44)
  })

  test('a second window on it is told so, both windows follow each other, and it is told when it is alone again', async () => {
    const second = await Editor.open({ host, project: editor.project })
    const note = (each: Editor) => each.page.getByText(editor.words('app', 'openElsewhere'))
    await Promise.all([note(editor).waitFor(), note(second).waitFor()])
    await second.set('Epochs', 88)
    await onDisk(88)
    await vi.waitFor(async () => expect(await shown()).toBe(88), 60_000)
    await second.close()
    await note(editor).waitFor({ state: 'detached' })
  })

  test.skipIf(!canMount)(`the disk is full: said, kept, and saved when there is room again${noMount}`, async () => {
    const disk = host.path('disk')
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
    try {
      const project = join(disk, 'spirals.tsumiki')
      await copyFile(template, project)
      const full = await Editor.open({ host, project })
      // As much as fits: writing on a full disk fails.
      await writeFile(join(disk, 'other'), 'x'.repeat(100_000)).catch(() => {})
      await full.set('Epochs', 99)
      const alert = full.page.getByRole('alert').filter({ hasText: words('failed') })
      await expect.poll(() => alert.innerText()).toContain('no space left')
      await full.button(words('saveAs'), alert).waitFor()
      await rm(join(disk, 'other'))
      await alert.waitFor({ state: 'detached' })
      expect(JSON.parse(await readFile(project, 'utf8')).training.epochs).toBe(99)
      await full.close()
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
})
