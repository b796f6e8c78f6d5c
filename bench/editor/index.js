// npm run bench:editor: how fast the editor is with a network of 500 blocks, in Chromium without a GPU. It reports and
// asserts nothing. `node bench/editor/index.js 100` takes another number of blocks.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ready } from '../../scripts/ensure.js'
import { chromiumPath } from './chromium.js'
import { measureEdits } from './edits.js'
import { firstLoadBytes } from './firstLoad.js'
import { openHost } from './host.js'
import { measureMoves } from './moves.js'
import { measureOpening, untilUsable } from './opening.js'
import { largeProject } from './project.js'
import { report } from './report.js'

await ready(() => bench(Number(process.argv[2] ?? 500)))

async function bench(blocks) {
  const folder = mkdtempSync(join(tmpdir(), 'tsumiki-bench-'))
  const file = join(folder, 'large.tsumiki')
  writeFileSync(file, JSON.stringify(largeProject(blocks)))
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  let host
  try {
    const start = performance.now()
    host = await openHost(folder, file)
    const listening = performance.now() - start
    await page.goto(host.url)
    await untilUsable(page)
    const usable = performance.now() - start
    report({
      blocks,
      listeningMilliseconds: listening,
      usableMilliseconds: usable,
      ...(await measureOpening(page)),
      ...(await measureMoves(page)),
      ...(await measureEdits(page)),
      firstLoadBytes: firstLoadBytes(),
    })
  } finally {
    await browser.close()
    await host?.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
