// A Vitest reporter that writes what the last lines of `npm test` are made of: the counts, and why tests were skipped.
import { writeFileSync } from 'node:fs'

export default class SummaryReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const inState = (state) => tests.filter((test) => test.result().state === state)
    // A file that cannot be loaded, or a hook that fails, has no failed test of its own.
    const broken = modules.filter((module) => module.errors().length > 0 || brokenSuite(module))
    const summary = {
      passed: inState('passed').length,
      failed: inState('failed').length + broken.length + unhandledErrors.length,
      skipped: inState('skipped').map((test) => ({
        name: `${test.module.relativeModuleId} > ${test.fullName}`,
        reason: test.result().note ?? reasonInName(test.fullName),
      })),
    }
    writeFileSync(process.env.TSUMIKI_TEST_SUMMARY, JSON.stringify(summary))
  }
}

function brokenSuite(module) {
  return [...module.children.allSuites()].some((suite) => suite.errors().length > 0)
}

/** Of tests skipped as a group, whose name says why: 'spiral (skipped: no ../shared/data)'. */
function reasonInName(name) {
  return /\(skipped: ([^)]+)\)/.exec(name)?.[1]
}
