// tsumiki evaluate: says how well a run's best weights do on a part of its data, or on a new file.
import { defineCommand, exitCodes } from '../command.ts'
import { evaluationLines, mainScores } from '../evaluationReport.ts'
import { runArgument } from '../runArgument.ts'
import { showReading } from '../showReading.ts'

export default defineCommand({
  name: 'evaluate',
  summary: {
    en: 'confusion matrix and F-measure, or errors, of a trained run',
    ja: '学習した実行の混同行列と F値、または誤差を表示する',
  },
  arguments: [runArgument],
  options: [
    {
      flags: '--data <PATH>',
      text: {
        en: 'a new file, instead of a part of the project’s data',
        ja: 'プロジェクトのデータの代わりに使う、新しいファイル',
      },
    },
    {
      flags: '--split <PART>',
      choices: ['training', 'validation', 'test'],
      text: {
        en: 'which part of the project’s data; test where left out',
        ja: 'プロジェクトのデータのどの部分か（省くと test）',
      },
    },
  ],
  examples: ['evaluate calm-otter', 'evaluate iris.runs/2026-01-31_10-15-00-calm-otter --data new-flowers.csv'],
  async run(terminal, { run, data, split }) {
    const { findRun } = await import('../../runs/find.ts')
    const { evaluateRun } = await import('../../evaluation/evaluateRun.ts')
    const folder = await findRun(run)
    const evaluation = await showReading(terminal, () => evaluateRun(folder, { data, split }))
    const { of, count, loss, classes, numbers } = evaluation
    const isTest = 'split' in of && of.split === 'test'
    const { looksAtTest } = await import('../../runs/tested.ts')
    const testLooks = isTest ? await looksAtTest(folder) : undefined
    const details = classes
      ? {
          classes: classes.names,
          perClass: classes.perClass,
          ...(classes.mostConfused ? { mostConfused: classes.mostConfused } : { confusion: classes.confusion }),
        }
      : { numbers }
    terminal.result(
      { run: folder, of, count, loss, ...mainScores(evaluation), ...(isTest && { testLooks }), ...details },
      () => evaluationLines(terminal, evaluation, testLooks),
    )
    return exitCodes.done
  },
})
