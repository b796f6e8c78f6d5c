// npm run package: makes Tsumiki's installers for this system, in dist/release. Options go on to electron-builder.
import { fileURLToPath } from 'node:url'
import { ready, root } from './ensure.js'
import { npm } from './package/npm.js'
import { stage, targets } from './package/stage.js'

/** Run by npx and not installed: it brings 280 packages (docs/decisions/electron-builder.md). */
const BUILDER = 'electron-builder@26.17.0'

await ready(async () => {
  const { os, archs } = targets()
  for (const arch of archs) {
    const app = await stage(root, os, arch)
    const options = [`--${os}`, `--${arch}`, '--publish=never', `-c.directories.app=${app}`]
    await npm(fileURLToPath(root), ['exec', '--yes', '--', BUILDER, ...options, ...process.argv.slice(2)])
  }
})
