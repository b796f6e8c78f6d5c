// Drops files and folders of the disk on the page, through the browser's own drag and drop.
import type { Page } from 'playwright-core'

export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const size = page.viewportSize()!
  const [x, y] = [Math.round(size.width / 2), Math.round(size.height / 2)]
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x,
      y,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    })
  await session.detach()
}
