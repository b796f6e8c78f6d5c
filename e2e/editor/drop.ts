// Drops files and folders of the disk on the page, through the browser's own drag and drop.
import type { Locator, Page } from 'playwright-core'

/** `taken`: what the page shows while files hover over it. */
export async function dropPaths(page: Page, paths: readonly string[], taken: Locator): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const size = page.viewportSize()!
  const [x, y] = [Math.round(size.width / 2), Math.round(size.height / 2)]
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x, y, data })
  // A busy browser now and then loses a drop.
  for (let attempt = 1; ; attempt++) {
    await send('dragEnter')
    await send('dragOver')
    await taken.waitFor()
    await send('dragOver')
    await send('drop')
    const timeout = attempt < 3 ? 8_000 : undefined
    const isDropped = await taken.waitFor({ state: 'hidden', timeout }).then(
      () => true,
      (error) => {
        if (attempt === 3) throw error
      },
    )
    if (isDropped) break
  }
  await session.detach()
}
