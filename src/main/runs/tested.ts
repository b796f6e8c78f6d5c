// The scores of runs on their test parts, and how many models were scored on the same one.
import { type ModelScores, modelScores } from '../../shared/evaluation/scores.ts'
import { testLooks } from '../../shared/evaluation/testLooks.ts'
import { loadEvaluations } from './evaluationFile.ts'
import { listRuns } from './find.ts'
import { readRun } from './record.ts'
import { projectOfRun } from './runFolder.ts'

/** An evaluation that cannot be read is told of where it is shown. */
export async function testScores(folder: string): Promise<{ test?: ModelScores }> {
  const evaluations = await loadEvaluations(folder).catch(() => [])
  const test = evaluations.find(({ of }) => 'split' in of && of.split === 'test')
  return test ? { test: modelScores(test) } : {}
}

/** `folder`: an absolute path of a run in its project's folder of runs; a run that was moved elsewhere stands alone. */
export async function looksAtTest(folder: string): Promise<number> {
  const record = await readRun(folder)
  const runs = await Promise.resolve()
    .then(() => listRuns(projectOfRun(folder)))
    .catch(() => [])
  const scored = await Promise.all(runs.map(async (run) => ({ ...run, ...(await testScores(run.folder)) })))
  return Math.max(1, testLooks(record, scored))
}
