// ZIP files dropped into the window: films come as clips, what would do harm is refused in words; samples are searched and set right.
import { writeFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { type TestEntry, zipOf } from '../../src/main/data/archives/zipOf.ts'
import { pngOf } from '../../src/main/data/testFiles.ts'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

/** A bar that moves left or right through 8×8 pixels, six frames to a film. */
function films(): TestEntry[] {
  const frame = (at: number) => pngOf(8, 8, (x) => (x === at ? [255, 255, 255] : [9, 9, 9]))
  return ['left', 'right'].flatMap((way) =>
    Array.from({ length: 8 }, (_, film) =>
      Array.from({ length: 6 }, (_, i) => ({
        name: `films/${way}/take ${film}/f${i}.png`,
        data: frame((film + (way === 'left' ? 8 - i : i)) % 8),
      })),
    ).flat(),
  )
}

describe.skipIf(!executable)('archives and samples', () => {
  let editor: Editor
  afterEach(() => editor?.close())

  const preview = () => editor.page.getByRole('region', { name: editor.words('data', 'preview.samples') })
  const zip = async (name: string, entries: readonly TestEntry[]) => {
    const file = editor.host.path(name)
    await writeFile(file, zipOf(entries))
    return file
  }

  test('a ZIP of films becomes a project of clips, and harmful ones change nothing', async () => {
    editor = await Editor.open({ language: 'ja' })
    await editor.drop(await zip('escape.zip', [{ name: '../../evil.png', data: 'x' }]))
    await editor.page.getByText('フォルダーの外').first().waitFor()
    await editor.page.keyboard.press('Escape')

    await editor.drop(await zip('films.zip', films()))
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    await editor.goTo('data')
    await editor.page.getByText(editor.words('recipe', 'step.clips.spread', { count: 6 })).waitFor()
    await preview().getByRole('button', { name: 'left/take 3' }).click()
    // The film's six frames, below its name.
    const menu = editor.page.getByRole('dialog')
    await menu.getByText('left/take 3', { exact: true }).waitFor()
    await expect.poll(() => menu.locator('canvas').count()).toBe(6)
    await editor.page.keyboard.press('Escape')

    await editor.page.getByRole('searchbox').fill('take ７')
    await expect.poll(() => preview().getByRole('button').count()).toBe(2)
    await editor.drop(await zip('bomb.zip', [{ name: 'a.csv', data: 'x', size: 4e9 }]))
    await editor.page.getByText('bomb.zip').first().waitFor()
    await expect.poll(() => preview().getByRole('button').count()).toBe(2)
  })

  test('pictures that are cut off are named, and left out with one click, in a new project and where data is replaced', async () => {
    editor = await Editor.open({ language: 'ja' })
    const whole = pngOf(12, 12, (x, y) => [x * 20, y * 20, 9])
    const pictures = (broken: readonly number[]): TestEntry[] =>
      ['丸', '四角'].flatMap((label) =>
        Array.from({ length: 10 }, (_, i) => ({
          name: `shapes/${label}/${i}.png`,
          data: broken.includes(i) && label === '丸' ? whole.subarray(0, 60) : whole,
        })),
      )
    await editor.drop(await zip('shapes.zip', pictures([2, 5])))
    await editor.page.getByText('使えない画像が 2 枚あります').first().waitFor()
    await editor.screenshot(`${artifacts}/pictures-cut-off-ja.png`)
    await editor.button(editor.words('home', 'fromData.remedy.leaveOut_other', { count: 2 })).click()
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    await editor.goTo('data')
    const excluded = (count: number) =>
      editor.page.getByText(editor.words('recipe', 'step.excluded', { count })).first()
    await excluded(2).waitFor()
    await expect.poll(() => preview().getByRole('button').count()).toBe(18)
    await editor.drop(await zip('others.zip', pictures([1, 4, 8])))
    await editor.button(editor.words('data', 'remedy.leaveOut_other', { count: 3 })).click()
    await excluded(3).waitFor()
    await expect.poll(() => preview().getByRole('button').count()).toBe(17)
  })

  test('rows are found, left out and taken in again where they stand, each a step of undo', async () => {
    editor = await Editor.open()
    const rows = Array.from({ length: 60 }, (_, i) => `${i},${i % 7},${i % 2 ? 'ねこ' : 'いぬ'}`)
    const file = editor.host.path('pets.csv')
    await writeFile(file, ['size,age,kind', ...rows].join('\n'))
    await editor.drop(file)
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    await editor.goTo('data')
    const table = editor.page.getByRole('table', { name: editor.words('data', 'preview.rows') })
    await editor.page.getByRole('searchbox').fill('４７')
    const row = editor.button('row 49', table)
    // After a change the data is read again and the rows are shown anew, which closes a menu that was opened before.
    const inMenu = async (control: Locator, act: () => Promise<unknown>) => {
      await editor.saved()
      await expect
        .poll(
          async () => {
            if (!(await control.isVisible())) await row.click({ timeout: 5000 }).catch(() => {})
            return act().then(
              () => true,
              () => false,
            )
          },
          { timeout: 50_000, interval: 500 },
        )
        .toBe(true)
    }
    const press = (key: string) => {
      const button = editor.button(editor.words('checks', key))
      return inMenu(button, () => button.click({ timeout: 2000 }))
    }
    await press('sample.exclude')
    await editor.page.getByText(editor.words('checks', 'hand.excluded', { name: 'row 49' })).waitFor()
    await press('sample.restore')
    await editor.page
      .getByText(editor.words('checks', 'hand.excluded', { name: 'row 49' }))
      .waitFor({ state: 'detached' })
    await editor.undo()
    await editor.undo()
    const label = editor.page.getByLabel(editor.words('checks', 'sample.label'), { exact: true })
    await inMenu(label, () => label.selectOption('いぬ', { timeout: 2000 }))
    await editor.page.getByText(editor.words('checks', 'hand.corrected', { name: 'row 49', label: 'いぬ' })).waitFor()
    await editor.undo()
    await editor.page.getByText(editor.words('checks', 'hand.corrected', { name: 'row 49', label: 'いぬ' })).waitFor({
      state: 'detached',
    })
  })
})
