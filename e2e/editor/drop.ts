// Drops files and folders of the disk on the page, through the browser's own drag and drop.
import type { Locator, Page } from 'playwright-core'

/** A busy browser now and then loses a drop. */
const ATTEMPTS = 3
const TAKEN_MILLISECONDS = 8_000

/** `invitation`: what the page shows while files hover over it, and no longer when it has taken them. */
export async function dropPaths(page: Page, paths: readonly string[], invitation: Locator): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await dropOnce(page, paths, () => invitation.waitFor())
    const timeout = attempt < ATTEMPTS ? TAKEN_MILLISECONDS : undefined
    const error = await invitation.waitFor({ state: 'hidden', timeout }).catch((reason) => reason)
    if (!error) return
    if (attempt === ATTEMPTS) throw error
  }
}

/** Drops them whether the page takes them or not. `hovering` is waited for before they are let go. */
export async function dropOnce(
  page: Page,
  paths: readonly string[],
  hovering: () => Promise<unknown> = async () => {},
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const size = page.viewportSize()!
  const [x, y] = [Math.round(size.width / 2), Math.round(size.height / 2)]
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x, y, data })
  await send('dragEnter')
  await send('dragOver')
  await hovering()
  await send('dragOver')
  await send('drop')
  await session.detach()
}
