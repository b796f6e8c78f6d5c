// Makes a checkout ready to run: installs the packages that are missing, builds what is stale, repeats no work.
import { fileURLToPath } from 'node:url'
import { build, buildIsFresh } from './setup/build.js'
import { withLock } from './setup/lock.js'
import { requireNode } from './setup/node.js'
import { installPackages, packagesInstalled } from './setup/packages.js'
import { problem } from './setup/problem.js'
import { SetupError } from './setup/words.js'

export const root = new URL('../', import.meta.url)

/** Throws a SetupError, whose message is for the user, where something stands in the way. */
export async function ensure() {
  requireNode(root)
  if (packagesInstalled(root) && buildIsFresh(root)) return
  try {
    // In dist/, which git ignores and `npm ci` leaves alone.
    await withLock(fileURLToPath(new URL('dist/.lock', root)), async (addHolder) => {
      if (!packagesInstalled(root)) await installPackages(root, addHolder)
      if (!buildIsFresh(root)) await build(root, addHolder)
    })
  } catch (error) {
    if (typeof error.code !== 'string') throw error
    throw new SetupError(problem(`${error.code} ${error.message}`))
  }
}

/** Runs `work` after ensure(); a sentence instead of a stack trace for what the user can mend. */
export async function ready(work) {
  try {
    await ensure()
    await work()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    if (process.argv.includes('--json'))
      process.stdout.write(`${JSON.stringify({ type: 'error', message: error.message })}\n`)
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
