// npm start: opens the editor.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ready, root } from './ensure.js'

// Ctrl+C reaches the command as well, which ends cleanly: wait for it.
process.on('SIGINT', () => {})

await ready(async () => {
  process.exitCode = await tsumiki('open', ...process.argv.slice(2))
})

/** Runs a command of the command line; gives its exit code. */
function tsumiki(...args) {
  const cli = fileURLToPath(new URL('dist/main/cli.js', root))
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [cli, ...args], { stdio: 'inherit' })
      .on('error', reject)
      .on('close', (code) => resolve(code ?? 1))
  })
}
