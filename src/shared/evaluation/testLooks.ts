// How often test data was looked at: a score by which one of many models is chosen says too much good of it.
import { splitOf } from '../project/folds.ts'
import type { Text } from '../text.ts'
import type { RunRecord } from '../training/run.ts'

interface Scored {
  record?: RunRecord
  /** There is a score on the test part. */
  test?: unknown
}

/** The models that were scored on the test data of `record`, itself included. */
export function testLooks(record: RunRecord, runs: readonly Scored[]): number {
  const own = testPart(record)
  return runs.filter(({ record: other, test }) => other && test !== undefined && testPart(other) === own).length
}

/** The same for runs with the same samples for test. */
function testPart({ project, settings }: RunRecord): string {
  const split = splitOf(project)
  const { source, recipe } = project.datasets.find(({ recipe }) => recipe.split === split) ?? {}
  const { kind, folds, fold, seed = settings.seed, ...rest } = split ?? {}
  const isByChance = !recipe?.series && kind !== 'time' && kind !== 'column'
  return JSON.stringify([source, recipe?.series, kind, folds, fold, rest, isByChance && seed])
}

export function looksText(looks: number): Text {
  if (looks <= 1)
    return {
      en: 'The first model scored on this test data: an honest measure, as long as models are not chosen by it.',
      ja: 'このテストデータで評価した最初のモデルです。この点数を見てモデルを選び直さないかぎり、公正な評価になります。',
    }
  return {
    en: `${looks} models have been scored on this test data. Whichever is chosen by these scores looks better than it is: choose by the validation data, and take the test data once, at the end.`,
    ja: `このテストデータで評価したモデルは ${looks} 個になりました。この点数で選んだモデルは、実際より良く見えます。モデルは検証データで選び、テストデータは最後に 1 回だけ使いましょう。`,
  }
}
