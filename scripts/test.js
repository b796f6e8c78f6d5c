// npm test: prepares everything, then format and lint, types, and all tests. `npm test -- FILE…` narrows the last.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ready, root } from './ensure.js'
import { canInstallPackages, findBrowser, installPackages, missingPackages } from './setup/browser.js'
import { runTool, step } from './setup/steps.js'
import { inUsersLanguage, tell } from './setup/words.js'

const summaryFile = fileURLToPath(new URL('artifacts/tests.json', root))

await ready(async () => {
  const browser = await step({ en: 'Browser', ja: 'ブラウザー' }, browserForTests)
  const style = await step({ en: 'Format and lint', ja: '書式と lint' }, () =>
    runTool('@biomejs/biome/bin/biome', ['check', '.']),
  )
  const types = await step({ en: 'Types', ja: '型' }, () => runTool('typescript/bin/tsc', ['-b']))
  const summary = await step({ en: 'Tests', ja: 'テスト' }, () => vitest(browser))
  for (const { name, reason } of summary.skipped)
    process.stdout.write(`skipped: ${name}\n         ${reason ?? 'no reason given'}\n`)
  // A failed step counts as one failed check, so that the last line never looks better than the result is.
  const failed = summary.failed + [style, types].filter((passed) => !passed).length
  process.stdout.write(`\n${summary.passed} passed, ${failed} failed, ${summary.skipped.length} skipped\n`)
  process.exitCode = failed === 0 && summary.passed > 0 ? 0 : 1
})

function browserForTests() {
  const missing = canInstallPackages() ? missingPackages() : []
  if (missing.length) {
    const names = missing.join(', ')
    tell({ en: `Installing ${names} (once)…`, ja: `${names} をインストールしています（初回のみ）…` })
    installPackages(missing)
  }
  const found = findBrowser()
  if (found) process.stdout.write(`   ${found}\n`)
  else
    tell({
      en: '!! No browser was found: THE TESTS THAT NEED ONE ARE SKIPPED. Install Chrome, Edge or Chromium, or name one in TSUMIKI_CHROMIUM.',
      ja: '!! ブラウザーが見つかりません。ブラウザーが必要なテストは飛ばします。Chrome、Edge、Chromium のいずれかを入れるか、TSUMIKI_CHROMIUM で指定してください。',
    })
  return found ?? ''
}

/** The counts; one failure where Vitest itself could not run. */
async function vitest(browser) {
  mkdirSync(fileURLToPath(new URL('artifacts/', root)), { recursive: true })
  rmSync(summaryFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=./scripts/setup/summaryReporter.js']
  const env = { TSUMIKI_TEST_SUMMARY: summaryFile, ...(browser && { TSUMIKI_CHROMIUM: browser }) }
  const passed = await runTool('vitest/vitest.mjs', ['run', ...reporters, ...process.argv.slice(2)], env)
  try {
    const summary = JSON.parse(readFileSync(summaryFile, 'utf8'))
    return { ...summary, failed: Math.max(summary.failed, passed ? 0 : 1) }
  } catch {
    process.stdout.write(
      `${inUsersLanguage({ en: 'Vitest did not finish.', ja: 'Vitest が最後まで動きませんでした。' })}\n`,
    )
    return { passed: 0, failed: 1, skipped: [] }
  }
}
