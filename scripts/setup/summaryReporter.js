// A Vitest reporter that writes what the last lines of `npm test` are made of: each file's counts, and why tests were skipped.
import { writeFileSync } from 'node:fs'

export default class SummaryReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const summary = { files: modules.map(countsOf), unhandled: unhandledErrors.length }
    writeFileSync(process.env.TSUMIKI_TEST_SUMMARY, JSON.stringify(summary))
  }
}

function countsOf(module) {
  const tests = [...module.children.allTests()]
  const inState = (state) => tests.filter((test) => test.result().state === state)
  // A file that cannot be loaded, or a hook that fails, has no failed test of its own.
  const isBroken =
    module.errors().length > 0 || [...module.children.allSuites()].some((suite) => suite.errors().length > 0)
  return {
    file: module.relativeModuleId,
    passed: inState('passed').length,
    failed: inState('failed').length + Number(isBroken),
    skipped: inState('skipped').map((test) => ({
      name: `${module.relativeModuleId} > ${test.fullName}`,
      reason: test.result().note ?? reasonInName(test.fullName),
    })),
  }
}

/** Of tests skipped as a group, whose name says why: 'spiral (skipped: no ../shared/data)'. */
function reasonInName(name) {
  return /\(skipped: ([^)]+)\)/.exec(name)?.[1]
}
