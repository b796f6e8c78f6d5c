// 20,000 pictures of 32 × 32 in colour are imported, trained and browsed, by command line and in the editor: memory in all
// of Tsumiki's processes together, without the browser's. The bound is the promise; the figure itself is printed.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDigits } from '../bench/data/digits.js'
import { findBrowser, noBrowser } from './browser.ts'
import { Workshop } from './cli/tsumiki.ts'
import { Editor } from './editor/app.ts'
import { MemoryWatch, memoryIsKnown } from './residentMemory.ts'

const COUNT = 20_000
const MEGABYTES = 1000
const LONG = { timeout: 900_000 }

const skipped = memoryIsKnown ? '' : ' (skipped: only Linux tells the memory of processes in a file)'
describe.skipIf(!memoryIsKnown)(`20,000 pictures${skipped}`, () => {
  let workshop: Workshop
  beforeAll(async () => {
    workshop = await Workshop.open()
    // What has to be built first is not of the pictures.
    await workshop.tsumiki('--version')
    await writeDigits(workshop.path('pictures'), COUNT, 32, 3)
  }, 300_000)
  afterAll(() => workshop.close())

  test('by command line', LONG, async () => {
    for (const args of [
      ['new', 'p.tsumiki', '--template', 'lenet', '--data', 'pictures'],
      ['train', 'p.tsumiki', '--epochs', '1'],
      ['check', 'p.tsumiki'],
    ]) {
      const running = workshop.start(...args)
      const watch = new MemoryWatch(running.pid)
      const { code, stderr } = await running.result
      expect(code, stderr).toBe(0)
      expect(told(`tsumiki ${args[0]}`, watch)).toBeLessThan(MEGABYTES)
    }
  })

  test.skipIf(!findBrowser())(`in the editor${findBrowser() ? '' : ` (${noBrowser})`}`, LONG, async () => {
    const editor = await Editor.open()
    const { page } = editor
    page.setDefaultTimeout(300_000)
    const watch = new MemoryWatch(editor.host.pid, (commandLine) => !/chrom/i.test(commandLine))
    try {
      await editor.newFromFolder(workshop.path('pictures'), '9')
      await editor.button(editor.words('home', 'fromData.create')).click()
      await editor.isOpen()
      const samples = page.getByRole('region', { name: editor.words('data', 'preview.samples') })
      for (const share of [0, 0.3, 0.7, 1]) {
        await samples.evaluate((box, to) => box.scrollTo(0, to * box.scrollHeight), share)
        await samples.locator('canvas').first().waitFor()
        await wait(500)
      }
      await editor.goTo('train')
      await editor.train()
      await epochDone(editor.project)
      await editor.button(editor.words('train', 'stop')).click()
      await editor.trained()
      await editor.goTo('evaluate')
      expect((await editor.confusionCounts()).flat().reduce((sum, each) => sum + each, 0)).toBe(COUNT / 10)
      await editor.goTo('data')
      await samples.locator('canvas').first().waitFor()
    } finally {
      const megabytes = told('the editor', watch)
      await editor.close()
      expect(megabytes).toBeLessThan(MEGABYTES)
    }
  })
})

function told(what: string, watch: MemoryWatch): number {
  const { megabytes, parts } = watch.end()
  console.log(`${what}, ${COUNT} pictures: ${megabytes} MB at most (${parts})`)
  return megabytes
}

async function epochDone(project: string): Promise<void> {
  const runs = project.replace(/\.tsumiki$/, '.runs')
  for (;;) {
    for (const run of await readdir(runs).catch(() => []))
      if (await readFile(join(runs, run, 'metrics.jsonl'), 'utf8').catch(() => '')) return
    await wait(200)
  }
}
