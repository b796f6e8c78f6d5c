// Tables that people have, by the import assistant in both languages: to the confusion matrix, and to a forecast's two errors.
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { withHoles } from '../holes.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'
import { flowers, inShiftJis } from './flowers.ts'
import { languages } from './words.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)
const data = fileURLToPath(new URL('../../../shared/data', import.meta.url))
const noData = existsSync(data) ? '' : ' (skipped: no folder of sample data)'

describe.skipIf(!executable)('import of tables', () => {
  let editor: Editor
  beforeAll(() => mkdir(artifacts, { recursive: true }))
  afterEach(() => editor?.close())

  /** Dropped on Home; the dialog that asks what shall be learned is open then. */
  async function bring(name: string, bytes?: Uint8Array): Promise<void> {
    const file = editor.host.path(name)
    if (bytes) await writeFile(file, bytes)
    else await copyFile(`${data}/${name}`, file)
    await editor.drop(file)
    await editor.button(editor.words('home', 'fromData.create')).waitFor()
  }

  async function make(): Promise<void> {
    await editor.button(editor.words('home', 'fromData.create')).click()
    await editor.isOpen()
    await recipe().first().waitFor()
  }

  const recipe = () => editor.page.getByRole('list', { name: editor.words('recipe', 'title') }).getByRole('listitem')

  const keep = (name: string) => editor.screenshot(`${artifacts}/import-${name}-${editor.language}.png`)

  async function trainToEvaluation(): Promise<void> {
    await editor.goTo('train')
    await editor.train()
    await editor.trained()
    await editor.goTo('evaluate')
  }

  /** RMSE of the model, of the last value, and of the season before, as the screen shows them. */
  async function ruleErrors(): Promise<number[]> {
    const rows = editor.page.getByRole('table', { name: editor.words('evaluate', 'baseline.title') }).getByRole('row')
    await rows.nth(3).waitFor()
    const cells = [1, 2, 3].map((row) => rows.nth(row).getByRole('cell').last().innerText())
    return (await Promise.all(cells)).map((cell) => Number(cell.replace(',', '')))
  }

  describe.each(languages)('%s', (language) => {
    test.skipIf(noData)(`penguins.csv, blanks and words, to macro F ≥ 0.95${noData}`, async () => {
      editor = await Editor.open({ language })
      await bring('penguins.csv')
      await keep('penguins-1-new')
      await make()
      const steps = (await recipe().allInnerTexts()).join('\n')
      expect(steps).toContain('UTF-8')
      expect(steps).toContain('bill_length_mm')
      await keep('penguins-2-recipe')
      await trainToEvaluation()
      await editor.confusion()
      await keep('penguins-3-evaluation')
      const f = await editor.measure('fMeasure')
      expect(f > 1 ? f / 100 : f).toBeGreaterThanOrEqual(0.95)
    })

    test('a Shift_JIS table with Japanese headers and labels, to the confusion matrix', async () => {
      editor = await Editor.open({ language })
      await bring('花.csv', inShiftJis(flowers(['長さ', '幅', '品種'], ['バラ', 'チューリップ', 'ユリ'])))
      await make()
      await expect.poll(() => recipe().first().innerText()).toContain('Shift_JIS')
      await keep('shift-jis-1-recipe')
      await trainToEvaluation()
      await editor.confusion()
      await expect.poll(() => editor.page.getByRole('columnheader', { name: 'チューリップ' }).count()).toBe(1)
      await keep('shift-jis-2-evaluation')
    })

    test.skipIf(noData)(`flights.csv as windows, beside simple rules${noData}`, async () => {
      editor = await Editor.open({ language })
      await bring('flights.csv')
      await editor.page.getByLabel(editor.words('home', 'fromData.series')).check()
      await editor.page.getByLabel(editor.words('home', 'fromData.length')).waitFor()
      await editor.page.getByText(editor.words('home', 'template.forecast.network'), { exact: true }).waitFor()
      await keep('flights-1-new')
      await make()
      await trainToEvaluation()
      const [model, , lastYear] = await ruleErrors()
      expect(model).toBeLessThan(lastYear)
      await keep('flights-2-evaluation')
      await forecastByHand()
      await keep('flights-3-try-it')
    })
  })

  /** The last window's forecast is that of the evaluation; a curve that is changed changes it, and it can be taken back. */
  async function forecastByHand(): Promise<void> {
    const { page } = editor
    const list = page.getByRole('region', { name: editor.words('evaluate', 'tabs.samples') })
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    const last = list.getByRole('listitem').filter({ hasText: /row 145|145 行目/ })
    const listed = (await last.innerText()).split('\n').at(-2)!
    await page.getByRole('tab', { name: editor.words('evaluate', 'tabs.try') }).click()
    const forecast = () => page.getByRole('tabpanel').locator('b').innerText()
    await expect.poll(forecast).toBe(listed)
    const curve = page.getByRole('slider')
    await curve.focus()
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowUp')
    await expect.poll(forecast).not.toBe(listed)
    await editor.button(editor.words('evaluate', 'try.asInData')).click()
    await expect.poll(forecast).toBe(listed)
    const box = (await curve.boundingBox())!
    await page.mouse.move(box.x + box.width * 0.2, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height - 12)
    await page.mouse.up()
    await expect.poll(forecast).not.toBe(listed)
    await editor.button(editor.words('evaluate', 'try.table')).click()
    const table = page.getByRole('textbox', { name: editor.words('evaluate', 'try.table') })
    const rows = (await table.inputValue()).split('\n')
    await table.fill(rows.slice(0, -1).join('\n'))
    await page.getByText(editor.words('evaluate', 'try.tableProblem.rows', { wanted: 12, count: 11 })).waitFor()
    await table.fill(rows.map((row, i) => (i === 0 ? row : '500')).join('\n'))
    await expect.poll(() => curve.getAttribute('aria-valuenow')).toBe('500')
  }

  test.skipIf(noData)(`air-quality.csv with blanks: the CO forecast beats persistence${noData}`, async () => {
    editor = await Editor.open({ language: 'ja' })
    await bring('空気.csv', Buffer.from(withHoles(await readFile(`${data}/air-quality.csv`, 'utf8'))))
    await editor.page.getByLabel(editor.words('home', 'fromData.series')).check()
    await editor.page.getByLabel(editor.words('home', 'fromData.length')).waitFor()
    await editor.page.getByLabel(editor.words('home', 'fromData.predict')).selectOption('CO(GT)')
    await editor.page.getByText(/'Date_Time' の順.*'CO\(GT\)' を予測します/).waitFor()
    await keep('air-1-new')
    await make()
    await keep('air-2-recipe')
    await trainToEvaluation()
    const [model, persistence] = await ruleErrors()
    expect(model).toBeLessThan(persistence)
    await keep('air-3-evaluation')
  })

  test('a cell that is no number: its place is said, and its row left out on request', async () => {
    editor = await Editor.open({ language: 'ja' })
    const rows = Array.from({ length: 3000 }, (_, i) => `${i === 2345 ? 'はかれず' : i % 50},${'ab'[i % 2]}`)
    const file = editor.host.path('測定.csv')
    await writeFile(file, `長さ,種類\n${rows.join('\n')}\n`)
    await editor.drop(file)
    await editor.page.getByText(/2347 行目、'長さ' 列の 'はかれず' は数値ではありません/).waitFor()
    await keep('bad-cell-1')
    await editor.button(editor.words('home', 'fromData.remedy.dropBadCells')).click()
    await editor.page.getByText(/2,999 件/).waitFor()
    await keep('bad-cell-2')
    await make()
    expect((await recipe().allInnerTexts()).join()).toContain('数値でないセルがある行は除く')
  })

  test('a table of dates and one number becomes a time series with one click, its dates said as they are read', async () => {
    editor = await Editor.open()
    const days = Array.from({ length: 90 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + ((i * 7) % 90))))
    const rows = days.map(
      (day) => `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()},¥${day.getUTCDay()}00`,
    )
    const file = editor.host.path('sales.csv')
    await writeFile(file, `day,sales\n${rows.join('\n')}\n`)
    await editor.drop(file)
    await editor.button(editor.words('home', 'fromData.remedy.series')).click()
    await editor.page.getByText(/read as month\/day\/year/).waitFor()
    await expect.poll(() => editor.page.getByLabel(editor.words('home', 'fromData.series')).isChecked()).toBe(true)
    await keep('dates')
    await make()
  })

  test('a step is changed in place and undone; a change of the file is noticed', async () => {
    editor = await Editor.open()
    await bring('roses.csv', Buffer.from(flowers(['length', 'width', 'species'], ['rose', 'tulip', 'lily'])))
    await make()
    const target = recipe().filter({ hasText: 'Predict “species”' })
    await target.getByRole('button').click()
    await editor.page.getByLabel(editor.words('recipe', 'target.column')).selectOption('width')
    await recipe().filter({ hasText: 'Predict “width”' }).waitFor()
    await editor.undo()
    await target.waitFor()
    await editor.saved()
    const { datasets } = JSON.parse(await readFile(editor.project, 'utf8'))
    const file = editor.project.replace(/[^/]+$/, datasets[0].source.path)
    await writeFile(file, `${await readFile(file, 'utf8')}9,9,rose\r\n`)
    await editor.page.getByText(/was changed on the disk/).waitFor()
    await editor.page.getByText('151', { exact: true }).waitFor()
  })
})
