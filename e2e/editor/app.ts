// The editor as its user handles it: every verb works through names that are on the screen or are read out.
import { basename } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { generatorTypes } from '../../src/shared/data/generators/registry.ts'
import { findBrowser, launchBrowser } from '../browser.ts'
import { dropPaths } from './drop.ts'
import { Host } from './host.ts'
import { type Language, wordsOf } from './words.ts'

export type Place = 'home' | 'data' | 'design' | 'train' | 'evaluate' | 'export'
export type Theme = 'light' | 'dark'

export interface Beginning {
  language?: Language
  theme?: Theme
  width?: number
  height?: number
  /** Another window on the same engine; absent: an engine of its own, which ends with it. */
  host?: Host
  /** A project to show first. */
  project?: string
}

const TRAINING_MILLISECONDS = 200_000

export class Editor {
  /** What the page complained about; a test with anything here fails. */
  readonly complaints: string[] = []
  private shown: Language = 'en'

  private constructor(
    readonly host: Host,
    private readonly ownsHost: boolean,
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async open(beginning: Beginning = {}): Promise<Editor> {
    const { language = 'en', theme = 'light', width = 1280, height = 800, project } = beginning
    const host = beginning.host ?? (await Host.start())
    const browser = await launchBrowser(findBrowser()!)
    const context = await browser.newContext({
      locale: language === 'ja' ? 'ja-JP' : 'en-GB',
      colorScheme: theme,
      viewport: { width, height },
      reducedMotion: 'reduce',
    })
    // Of what the page takes to show: the machine may be busy.
    context.setDefaultTimeout(60_000)
    const editor = new Editor(host, beginning.host === undefined, browser, await context.newPage())
    editor.shown = language
    editor.listen()
    await editor.page.goto(host.url)
    if (project !== undefined) await editor.show(project)
    return editor
  }

  /** Fails where the page complained. */
  async close(): Promise<void> {
    await this.browser.close()
    if (this.ownsHost) await this.host.close()
    if (this.complaints.length > 0) throw new Error(`The page complained:\n${this.complaints.join('\n')}`)
  }

  private listen(): void {
    this.page.on('pageerror', (error) => this.complaints.push(`${error.stack ?? error}`))
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} (${message.location().url})`)
    })
  }

  get language(): Language {
    return this.shown
  }

  words(place: string, key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return wordsOf(this.language, place, key, values)
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true })
  }

  /** The project's file by its path, as a reload shows it. */
  private async show(project: string): Promise<void> {
    await this.page.goto(`${new URL(this.page.url()).origin}/#${new URLSearchParams({ project })}`)
    await this.page.reload()
    await this.isOpen()
  }

  /** The open project's file. */
  get project(): string {
    return new URLSearchParams(new URL(this.page.url()).hash.slice(1)).get('project') ?? ''
  }

  /** Until a project is open. */
  async isOpen(): Promise<void> {
    await this.page.getByRole('navigation', { name: this.words('app', 'places') }).waitFor()
  }

  // Home

  async openSample(template: string): Promise<void> {
    const name = this.words('home', `template.${template}.title`)
    await this.button(this.words('home', 'openNamed', { name })).click()
    await this.isOpen()
  }

  async trainSample(template: string): Promise<void> {
    const name = this.words('home', `template.${template}.title`)
    await this.button(this.words('home', 'trainNamed', { name })).click()
    await this.isOpen()
  }

  /** With nothing in it. */
  async newProject(): Promise<void> {
    await this.button(this.words('home', 'newEmpty')).click()
    await this.isOpen()
  }

  /** The assistant for a new project of a folder's data, its path typed into the dialog; `entry`: what is seen there then. */
  async newFromFolder(folder: string, entry: string): Promise<void> {
    await this.button(this.words('home', 'newFromData')).click()
    await this.page.getByRole('menuitem', { name: this.words('home', 'chooseFolder') }).click()
    const dialog = this.page.getByRole('dialog', { name: this.words('files', 'title.folder') })
    const path = dialog.getByLabel(this.words('files', 'path'), { exact: true })
    await path.fill(folder)
    await path.press('Enter')
    await dialog.getByText(entry, { exact: true }).waitFor()
    await this.button(this.words('files', 'chooseNamed', { name: basename(folder) })).click()
  }

  /** Files and folders of the disk, dropped on the middle of the page. */
  async drop(...paths: string[]): Promise<void> {
    // A page that is still being loaded takes no drop.
    await this.page.getByRole('main').locator('> *').first().waitFor()
    const invitations = [
      this.words('home', 'dropHere'),
      this.words('data', 'dropReplace'),
      this.words('data', 'dropAdd'),
    ]
    const shown = invitations.map((words) => this.page.getByText(words, { exact: true }))
    await dropPaths(this.page, paths, shown[0].or(shown[1]).or(shown[2]))
  }

  // The bar

  async goTo(place: Place): Promise<void> {
    const places = this.page.getByRole('navigation', { name: this.words('app', 'places') })
    if (place === 'home') await this.button(this.words('app', 'home')).click()
    else await this.button(this.words('app', `place.${place}`), places).click()
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${this.words('app', 'undo')}`) }).click()
  }

  async changeLanguage(language: Language): Promise<void> {
    await this.button(this.words('app', 'language')).click()
    await this.page.getByRole('menuitem', { name: language === 'ja' ? '日本語' : 'English' }).click()
    this.shown = language
    await this.page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
  }

  async changeTheme(theme: Theme): Promise<void> {
    await this.button(this.words('app', theme)).click()
  }

  /** Until everything is on the disk. */
  async saved(): Promise<void> {
    await this.page.getByText(this.words('app', 'saved'), { exact: true }).waitFor()
  }

  // Data

  /** Data that Tsumiki draws, for a project without any. */
  async generate(generator: string, count: number): Promise<void> {
    const { name } = generatorTypes().find(({ type }) => type === generator)!.text[this.language]
    await this.button(this.words('data', 'none.choose')).click()
    await this.page.getByRole('menuitem', { name }).click()
    await this.page.getByRole('textbox', { name: this.words('data', 'generator.count') }).fill(String(count))
    await this.page.keyboard.press('Tab')
  }

  // Design

  /** A field of the inspector. */
  field(label: string): Locator {
    const inspector = this.page.getByRole('region', { name: this.words('design', 'inspector') })
    return inspector.getByLabel(label, { exact: true })
  }

  async set(label: string, value: string | number): Promise<void> {
    const field = this.field(label)
    await field.fill(String(value))
    await field.press('Enter')
  }

  // Train

  async train(): Promise<void> {
    const start = this.button(this.words('train', 'start')).or(this.button(this.words('train', 'startAgain')))
    await start.last().click()
    await this.button(this.words('train', 'stop')).waitFor()
  }

  /** Until training has ended. */
  async trained(): Promise<void> {
    await this.button(this.words('train', 'startAgain')).waitFor({ timeout: TRAINING_MILLISECONDS })
  }

  // Evaluate

  async confusion(): Promise<Locator> {
    const matrix = this.page.getByRole('table', { name: this.words('evaluate', 'matrix') })
    await matrix.waitFor()
    return matrix
  }

  /** One of the numbers above the confusion matrix. */
  async measure(name: 'accuracy' | 'fMeasure' | 'precision' | 'recall'): Promise<number> {
    const tile = this.page.getByRole('group', { name: this.words('evaluate', name), exact: true })
    return Number.parseFloat((await tile.innerText()).match(/[\d.]+/)![0])
  }

  /** Counts by truth and prediction, as the matrix shows them. */
  async confusionCounts(): Promise<number[][]> {
    const cells = await (await this.confusion()).locator('[data-cell]').all()
    const counts: number[][] = []
    for (const cell of cells) {
      const [truth, prediction] = (await cell.getAttribute('data-cell'))!.split(',').map(Number)
      counts[truth] ??= []
      counts[truth][prediction] = Number.parseInt((await cell.innerText()).replace(/\D/g, ''), 10)
    }
    return counts
  }

  // Export

  exportCard(format: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: format })
  }

  /** Exports to a folder, else to the one that is proposed; the folder. */
  async export(format: string, to?: string): Promise<string> {
    const card = this.exportCard(format)
    const where = card.getByRole('textbox', { name: this.words('export', 'where') })
    if (to !== undefined) await where.fill(to)
    const folder = await where.inputValue()
    await this.button(this.words('export', 'export'), card).click()
    await card.getByText(this.words('export', 'done')).waitFor({ timeout: 60_000 })
    return folder
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path, animations: 'disabled' })
  }
}
