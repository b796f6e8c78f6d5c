// node bench/editor/training.js: samples per second with the Train place open, against `tsumiki train`, in turns and on as
// many threads. It reports and asserts nothing.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { ready } from '../../scripts/ensure.js'
import { chromiumPath } from './chromium.js'
import { openHost } from './host.js'

const bin = fileURLToPath(new URL('../../bin/tsumiki', import.meta.url))
const ROUNDS = 3
const EPOCHS = 12

await ready(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tsumiki-bench-'))
  const file = join(folder, 'digits.tsumiki')
  tsumiki('new', file, '--template', 'lenet')
  const project = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...project, training: { ...project.training, epochs: EPOCHS } }))
  const rounds = []
  try {
    for (let i = 0; i < ROUNDS; i++) {
      const editor = await inEditor(folder, file)
      rounds.push({ threads: editor.threads, editor: editor.rate, commandLine: onCommandLine(file, editor.threads) })
    }
  } finally {
    if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  for (const { threads, editor, commandLine } of rounds)
    console.log(
      `Train place ${Math.round(editor)} samples/s, command line ${Math.round(commandLine)}, ` +
        `on ${threads} thread${threads === 1 ? '' : 's'}: ${(editor / commandLine).toFixed(2)}`,
    )
})

function tsumiki(...args) {
  return execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

function onCommandLine(file, threads) {
  const lines = tsumiki('train', file, '--json', '--threads', String(threads)).trim().split('\n')
  return JSON.parse(lines.at(-1)).samplesPerSecond
}

/** Trains by the button, the Train place with its curves in sight until the end. */
async function inEditor(folder, file) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
  const host = await openHost(folder, file)
  const before = runNames(folder)
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
    await page.goto(host.url)
    await page.waitForSelector('.react-flow__node')
    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Train', exact: true }).click()
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(Train|Start again)$/ })
      .click()
    for (;;) {
      await page.waitForTimeout(500)
      const run = newRun(folder, before)
      const state = run?.status?.state
      if (state === 'finished') return { threads: run.settings.threads, rate: run.samplesPerSecond }
      if (run && state !== 'running') throw new Error(`the run is ${state}`)
    }
  } finally {
    await browser.close()
    await host.close()
  }
}

function runNames(folder) {
  const runs = join(folder, 'digits.runs')
  return existsSync(runs) ? readdirSync(runs) : []
}

/** Undefined until its record is there. */
function newRun(folder, before) {
  const name = runNames(folder).find((each) => !before.includes(each))
  const record = name && join(folder, 'digits.runs', name, 'run.json')
  return record && existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : undefined
}
