// Which runs belong to one cross-validation, which were scored on one test part, and the mean with its spread.
import { expect, test } from 'vitest'
import type { DatasetDocument, SplitRecipe } from '../data/document.ts'
import { spreadOf } from '../evaluation/scores.ts'
import { testLooks } from '../evaluation/testLooks.ts'
import { foldRuns } from '../training/foldRuns.ts'
import type { RunRecord } from '../training/run.ts'
import type { ProjectDocument } from './document.ts'
import { foldCount, projectsOfFolds, splitOf } from './folds.ts'
import { sketch } from './sketch.ts'

const network = sketch([
  ['input', 'input', { size: [2] }],
  ['dense', 'dense', { outputs: [3] }],
  ['loss', 'softmaxCrossEntropy'],
])

function project(split: Partial<SplitRecipe> = {}, file = 'a.csv'): ProjectDocument {
  const dataset: DatasetDocument = {
    name: network.optimizers[0].dataset,
    source: { kind: 'file', path: file },
    recipe: { split: { ratio: [8, 1, 1], stratified: true, ...split } },
  }
  return { ...structuredClone(network), datasets: [dataset] }
}

function run(of: ProjectDocument, settings: Partial<RunRecord['settings']> = {}, test: unknown = { accuracy: 1 }) {
  const all = { epochs: 5, batchSize: 8, seed: 1, ...settings }
  return { record: { project: of, settings: all } as RunRecord, ...(test !== undefined && { test }) }
}

test('one project for each fold, the same in all else', () => {
  const all = projectsOfFolds(project({ kind: 'kfold', folds: 4, fold: 3 }), 4)
  expect(all.map((each) => splitOf(each)?.fold)).toEqual([1, 2, 3, 4])
  expect([foldCount(all[0]), foldCount(project())]).toEqual([4, undefined])
})

test('the latest run of each fold that is like the others; runs with other settings stand apart', () => {
  const [first, second, third] = projectsOfFolds(project({ kind: 'kfold', folds: 3 }), 3)
  const other = structuredClone(second)
  other.networks[0].nodes[1].properties = { outputs: [4] }
  const runs = [run(first), run(second), run(first), run(other), run(third, { seed: 2 }), run(project())]
  expect(foldRuns(runs[0].record, runs)).toEqual([runs[2], runs[1], undefined])
  expect(foldRuns(run(project()).record, runs)).toEqual([])
})

test('looks at test data count the models that were scored on the same samples', () => {
  const drawn = project()
  const runs = [run(drawn), run(drawn), run(drawn, {}, null), run(project({}, 'b.csv')), run(drawn, { seed: 2 })]
  const unscored = { record: run(drawn).record }
  expect(testLooks(runs[0].record, [...runs, unscored])).toBe(3)
  expect(testLooks(runs[3].record, runs)).toBe(1)
  expect(testLooks(runs[4].record, runs)).toBe(1)
  const pinned = [run(project({ seed: 7 })), run(project({ seed: 7 }), { seed: 2 })]
  expect(testLooks(pinned[0].record, pinned)).toBe(2)
  const byTime = [run(project({ kind: 'time' })), run(project({ kind: 'time' }), { seed: 2 })]
  expect(testLooks(byTime[0].record, byTime)).toBe(2)
  const folds = projectsOfFolds(project({ kind: 'kfold' }), 5).map((each) => run(each))
  expect(folds.map(({ record }) => testLooks(record, folds))).toEqual([1, 1, 1, 1, 1])
})

test('mean and deviation, computed by hand', () => {
  expect(spreadOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ mean: 5, deviation: Math.sqrt(32 / 7) })
  expect(spreadOf([3])).toEqual({ mean: 3, deviation: 0 })
})
