// The editor by keyboard alone: Tab walks to what is wanted, keys do the rest. Nothing here touches a mouse.
import type { Locator } from 'playwright-core'
import type { Editor, Place } from './app.ts'

/** As many as a user would bear. */
const MOST_STOPS = 60

export class Keyboard {
  constructor(private readonly editor: Editor) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.editor.page.keyboard.press(key)
  }

  /** Into what has the focus, in the place of what it holds. */
  async type(words: string | number): Promise<void> {
    await this.press('ControlOrMeta+a')
    await this.editor.page.keyboard.type(String(words))
  }

  isAt(wanted: Locator): Promise<boolean> {
    return wanted.evaluate((element) => element === element.ownerDocument.activeElement)
  }

  /** Presses Tab until it has the focus. */
  async tabTo(wanted: Locator): Promise<void> {
    await this.walkTo(wanted, 'Tab')
  }

  /** Within a menu or a list. */
  async arrowTo(wanted: Locator): Promise<void> {
    await this.walkTo(wanted, 'ArrowDown')
  }

  private async walkTo(wanted: Locator, key: string): Promise<void> {
    await wanted.waitFor()
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await this.isAt(wanted)) return
      await this.press(key)
    }
    throw new Error(`${key} does not reach ${wanted}`)
  }

  async do(wanted: Locator): Promise<void> {
    await this.tabTo(wanted)
    await this.press('Enter')
  }

  async goTo(place: Exclude<Place, 'home'>): Promise<void> {
    const { editor } = this
    const places = editor.page.getByRole('navigation', { name: editor.words('app', 'places') })
    await this.do(editor.button(editor.words('app', `place.${place}`), places))
  }

  /** A field of the inspector. */
  async set(label: string, value: string | number): Promise<void> {
    await this.tabTo(this.editor.field(label))
    await this.type(value)
  }

  /** Blocks, each behind the one before, found in the palette by name. */
  async append(...kinds: string[]): Promise<void> {
    await this.press('/')
    for (const kind of kinds) {
      await this.type(kind)
      await this.press('Enter')
    }
    await this.press('Escape')
  }
}
