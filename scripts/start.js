// npm start: opens the editor, in Electron where its binary is there, else in a browser.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ready, root } from './ensure.js'
import { findElectron } from './setup/electron.js'

// Ctrl+C reaches the command as well, which ends cleanly: wait for it.
process.on('SIGINT', () => {})

await ready(async () => {
  const args = process.argv.slice(2)
  const electron = findElectron(root)
  // Options are those of `tsumiki open`.
  const isPlain = args.every((arg) => !arg.startsWith('-'))
  if (electron && isPlain && (await openInElectron(electron, args))) return
  process.exitCode = await run(process.execPath, [inRoot('dist/main/cli.js'), 'open', ...args])
})

/** False where it could not even start: a library of the system may be missing. */
async function openInElectron(electron, args) {
  const began = performance.now()
  const code = await run(electron, [inRoot('.'), ...args], { TSUMIKI_NODE: process.execPath })
  return code === 0 || performance.now() - began > 5000
}

function inRoot(path) {
  return fileURLToPath(new URL(path, root))
}

/** Gives the exit code. */
function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
      .on('error', reject)
      .on('close', (code) => resolve(code ?? 1))
  })
}
