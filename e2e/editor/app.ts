// The editor as its user handles it: every verb works through names that are on the screen or are read out.
import type { Browser, Locator, Page } from 'playwright-core'
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
  /** A project to show first. */
  file?: string
}

const TRAINING_MILLISECONDS = 120_000

export class Editor {
  /** What the page complained about; a test with anything here fails. */
  readonly complaints: string[] = []
  private language: Language = 'en'

  private constructor(
    readonly host: Host,
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async open({
    language = 'en',
    theme = 'light',
    width = 1280,
    height = 800,
    file,
  }: Beginning = {}): Promise<Editor> {
    const host = await Host.start(...(file ? [file] : []))
    const browser = await launchBrowser(findBrowser()!)
    const context = await browser.newContext({
      locale: language === 'ja' ? 'ja-JP' : 'en-GB',
      colorScheme: theme,
      viewport: { width, height },
      reducedMotion: 'reduce',
    })
    const editor = new Editor(host, browser, await context.newPage())
    editor.language = language
    editor.listen()
    await editor.page.goto(host.url)
    return editor
  }

  /** Fails where the page complained. */
  async close(): Promise<void> {
    await this.browser.close()
    await this.host.close()
    if (this.complaints.length > 0) throw new Error(`The page complained:\n${this.complaints.join('\n')}`)
  }

  private listen(): void {
    this.page.on('pageerror', (error) => this.complaints.push(`${error.stack ?? error}`))
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} (${message.location().url})`)
    })
  }

  words(place: string, key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return wordsOf(this.language, place, key, values)
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true })
  }

  // Home

  async openSample(template: string): Promise<void> {
    const name = this.words('home', `template.${template}.title`)
    await this.button(this.words('home', 'openNamed', { name })).click()
    await this.page.getByRole('navigation').waitFor()
  }

  async trainSample(template: string): Promise<void> {
    const name = this.words('home', `template.${template}.title`)
    await this.button(this.words('home', 'trainNamed', { name })).click()
    await this.page.getByRole('navigation').waitFor()
  }

  /** Files and folders of the disk, dropped on the middle of the page. */
  async drop(...paths: string[]): Promise<void> {
    await dropPaths(this.page, paths)
  }

  // The bar

  async goTo(place: Place): Promise<void> {
    if (place === 'home') await this.button(this.words('app', 'home')).click()
    else
      await this.button(
        this.words('app', `place.${place}`),
        this.page.getByRole('navigation', { name: this.words('app', 'places') }),
      ).click()
  }

  async undo(): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`^${this.words('app', 'undo')}`) })
      .first()
      .click()
  }

  async speak(language: Language): Promise<void> {
    await this.button(this.words('app', 'language')).click()
    await this.page.getByRole('menuitem', { name: language === 'ja' ? '日本語' : 'English' }).click()
    this.language = language
    await this.page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
  }

  async light(theme: Theme): Promise<void> {
    const button = this.button(this.words('app', theme))
    if (await button.count()) await button.click()
  }

  get isSaved(): Promise<void> {
    return this.page.getByText(this.words('app', 'saved'), { exact: true }).first().waitFor()
  }

  /** Until the run of the Train place has ended. */
  async trained(): Promise<void> {
    await this.button(this.words('train', 'startAgain')).waitFor({ timeout: TRAINING_MILLISECONDS })
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path, animations: 'disabled' })
  }
}
