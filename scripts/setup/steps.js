// The steps of `npm test`: each is named before it runs and timed after.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { root } from '../ensure.js'
import { inUsersLanguage } from './words.js'

/** Gives what `work` gives; false counts as a failure and is said. */
export async function step(name, work) {
  const words = inUsersLanguage(name)
  process.stdout.write(`\n── ${words}\n`)
  const start = performance.now()
  const result = await work()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const failed = result === false ? inUsersLanguage({ en: ' — FAILED', ja: ' — 失敗' }) : ''
  process.stdout.write(`   ${words}: ${seconds} s${failed}\n`)
  return result
}

/** Runs one of the installed packages' programs, by its file; true if it exits with 0. */
export function runTool(file, args, env = {}) {
  const path = fileURLToPath(new URL(`node_modules/${file}`, root))
  const options = { cwd: fileURLToPath(root), stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], options)
    child.on('error', reject).on('close', (code) => resolve(code === 0))
  })
}
