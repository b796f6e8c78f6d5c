// The Design place by mouse: blocks are dragged out of the palette, double-clicked there, and wired port to port.
import type { Locator } from 'playwright-core'
import { layerTypes } from '../../src/shared/layers/registry.ts'
import type { Editor } from './app.ts'

/** Between the borders of two blocks, as a user leaves it. */
const GAP = 34

export class Canvas {
  constructor(private readonly editor: Editor) {}

  private region(key: 'palette' | 'canvas' | 'problems' | 'inspector'): Locator {
    return this.editor.page.getByRole('region', { name: this.editor.words('design', key) })
  }

  /** By its name. */
  block(name: string): Locator {
    return this.region('canvas').locator(`[role=group][aria-label^="${name}, "]`)
  }

  /** By its English name, in every language. What is folded away or far down is searched for. */
  private async inPalette(kind: string): Promise<Locator> {
    const palette = this.region('palette')
    const name = layerTypes().find(({ text }) => text.en.name === kind)!.text[this.editor.language].name
    const item = this.editor.button(name, palette)
    if (!(await item.isVisible())) await palette.getByRole('textbox').fill(name)
    await item.scrollIntoViewIfNeeded()
    return item
  }

  /** Onto the middle of the canvas, or below a block. */
  async drag(kind: string, below?: string): Promise<void> {
    const canvas = this.region('canvas')
    const area = (await canvas.boundingBox())!
    const above = below && (await this.block(below).boundingBox())
    const targetPosition = above
      ? { x: above.x + above.width / 2 - area.x, y: above.y + 1.5 * above.height + GAP - area.y }
      : { x: area.width / 2, y: 80 }
    await (await this.inPalette(kind)).dragTo(canvas, { targetPosition })
  }

  /** Onto the wire between two blocks. */
  async dragBetween(kind: string, above: string, below: string): Promise<void> {
    const canvas = this.region('canvas')
    const [area, start, end] = await Promise.all([
      canvas.boundingBox(),
      middle(this.block(above).locator('[data-handleid=out]')),
      middle(this.block(below).locator('[data-handleid=in]')),
    ])
    const targetPosition = { x: (start.x + end.x) / 2 - area!.x, y: (start.y + end.y) / 2 - area!.y }
    await (await this.inPalette(kind)).dragTo(canvas, { targetPosition })
  }

  /** Behind the selected block. */
  async append(kind: string): Promise<void> {
    await (await this.inPalette(kind)).dblclick()
  }

  async connect(from: string, to: string): Promise<void> {
    await this.pull(from, this.block(to).locator('[data-handleid=in]'))
    await this.editor.page.mouse.up()
  }

  /** Drags a wire from the output of a block, and holds it. */
  private async pull(from: string, to: Locator): Promise<void> {
    const { mouse } = this.editor.page
    const [start, end] = [await middle(this.block(from).locator('[data-handleid=out]')), await middle(to)]
    await mouse.move(start.x, start.y)
    await mouse.down()
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
    await mouse.move(end.x, end.y, { steps: 4 })
  }

  async select(name: string): Promise<void> {
    await this.block(name).click()
  }

  /** Beside what is selected. */
  async selectAlso(...names: string[]): Promise<void> {
    for (const name of names) await this.block(name).click({ modifiers: ['Shift'] })
  }

  /** A button of the inspector. */
  async press(name: string): Promise<void> {
    await this.editor.button(name, this.region('inspector')).click()
  }

  /** Drags the end of the wire between two blocks to the input of another, or into nothing; what it says on the way. */
  async leadWire(from: string, to: string, target?: string): Promise<string | undefined> {
    const { mouse } = this.editor.page
    const wire = this.region('canvas').locator(`.react-flow__edge[aria-label="${from} → ${to}"]`)
    const start = await middle(wire.locator('.react-flow__edgeupdater-target'))
    const end = target
      ? await middle(this.block(target).locator('[data-handleid=in]'))
      : { x: start.x + 220, y: start.y }
    await mouse.move(start.x, start.y)
    await mouse.down()
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
    await mouse.move(end.x, end.y, { steps: 4 })
    const note = this.region('canvas').getByRole('status')
    const said = target && (await note.isVisible()) ? await note.innerText() : undefined
    await mouse.up()
    return said
  }

  /** Until it is read out. */
  async hears(words: string): Promise<void> {
    await this.editor.page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' })
  }

  /** From the menu of the open network. */
  async fromNetworkMenu(network: string, item: string): Promise<void> {
    const { page } = this.editor
    await this.editor.button(this.editor.words('design', 'networkMenu', { name: network })).click()
    await page.getByRole('menuitem', { name: this.editor.words('design', item), exact: true }).click()
  }

  tab(network: string): Locator {
    return this.editor.page.getByRole('tab', { name: network, exact: true })
  }

  /** Everything in sight. */
  async showAll(): Promise<void> {
    await this.editor.button(this.editor.words('design', 'tool.fit')).click()
  }

  async selectNothing(): Promise<void> {
    await this.editor.page.keyboard.press('Escape')
  }

  /** Until its output has that shape, as it is read out. */
  async gives(name: string, shape: string): Promise<void> {
    const output = this.editor.words('design', 'label.output', { shape })
    await this.region('canvas').locator(`[role=group][aria-label^="${name}, "][aria-label*=", ${output}"]`).waitFor()
  }

  blocks(): Promise<number> {
    return this.region('canvas').locator('.react-flow__node').count()
  }

  wires(): Promise<number> {
    return this.region('canvas').locator('.react-flow__edge').count()
  }

  /** The button that a problem offers. */
  fixButton(name: string | RegExp): Locator {
    return this.editor.button(name, this.region('problems'))
  }

  async fix(name: string | RegExp): Promise<void> {
    await this.fixButton(name).click()
  }

  /** Until nothing is left to mend. */
  async hasNoProblems(): Promise<void> {
    await this.region('problems').getByText(this.editor.words('design', 'noProblems')).waitFor()
  }
}

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await of.boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}
