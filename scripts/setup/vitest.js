// Runs the tests and counts them. What fails in e2e is tried once more, alone: those tests share the machine with a browser,
// an engine and its trainings, and may fail on one that is busy. What fails twice has failed, and so has any other test.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { root } from '../ensure.js'
import { runTool } from './steps.js'
import { tell } from './words.js'

/** More than these have a cause of their own. */
const MOST_AGAIN = 5

const summaryFile = fileURLToPath(new URL('artifacts/tests.json', root))

/** The counts of all files; one failure where Vitest itself could not run. */
export async function vitest(args, browser) {
  const first = await run(args, browser)
  const again = filesToTryAgain(first)
  if (!again.length) return totalOf(first)
  tell({
    en: `\n!! FAILED, and tried once more: ${again.join(', ')}`,
    ja: `\n!! 失敗したため、もう一度だけ試します: ${again.join(', ')}`,
  })
  return totalOf(mended(first, await run(['--maxWorkers=1', ...again], browser)))
}

async function run(args, browser) {
  mkdirSync(fileURLToPath(new URL('artifacts/', root)), { recursive: true })
  rmSync(summaryFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=./scripts/setup/summaryReporter.js']
  const env = { TSUMIKI_TEST_SUMMARY: summaryFile, ...(browser && { TSUMIKI_CHROMIUM: browser }) }
  const passed = await runTool('vitest/vitest.mjs', ['run', ...reporters, ...args], env)
  try {
    const summary = JSON.parse(readFileSync(summaryFile, 'utf8'))
    const counted = summary.files.some(({ failed }) => failed) || summary.unhandled > 0
    return { ...summary, unhandled: summary.unhandled + Number(!passed && !counted) }
  } catch {
    tell({ en: 'Vitest did not finish.', ja: 'Vitest が最後まで動きませんでした。' })
    return { files: [], unhandled: 1 }
  }
}

/** The failed files of a run, where they alone keep it from passing. */
export function filesToTryAgain({ files, unhandled }) {
  const failed = files.filter((each) => each.failed > 0).map(({ file }) => file)
  const worthwhile = !unhandled && failed.length <= MOST_AGAIN && failed.every((file) => file.startsWith('e2e/'))
  return worthwhile ? failed : []
}

/** `first`, with the second try of those files that were tried twice. */
export function mended(first, second) {
  const files = first.files.map((before) => second.files.find(({ file }) => file === before.file) ?? before)
  return { files, unhandled: first.unhandled + second.unhandled }
}

function totalOf({ files, unhandled }) {
  const sum = (numbers) => numbers.reduce((total, each) => total + each, 0)
  return {
    passed: sum(files.map(({ passed }) => passed)),
    failed: sum(files.map(({ failed }) => failed)) + unhandled,
    skipped: files.flatMap(({ skipped }) => skipped),
  }
}
