// Evaluates a run's best weights on a part of its own data, or on a new file.
import { join, resolve } from 'node:path'
import type { Dataset, SplitName } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import { baselineReports } from '../../shared/evaluation/baselines.ts'
import { classReport } from '../../shared/evaluation/classes.ts'
import { numberReports } from '../../shared/evaluation/numbers.ts'
import type { Evaluation } from '../../shared/evaluation/types.ts'
import type { Text } from '../../shared/text.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { apply, type PreparedData, prepare } from '../data/index.ts'
import { saveEvaluation } from '../runs/evaluationFile.ts'
import { readRun } from '../runs/record.ts'
import { type Comparison, compare } from './compare.ts'
import { openTrained, type TrainedNetwork } from './model.ts'

export interface EvaluateOptions {
  /** A file to evaluate on; absent: a part of the run's own data. */
  data?: string
  split?: SplitName
}

export async function evaluateRun(folder: string, { data, split = 'test' }: EvaluateOptions): Promise<Evaluation> {
  const record = await readRun(folder)
  const trained = await openTrained(folder, record)
  try {
    if (data !== undefined) {
      const { dataset } = await apply(record.preprocessing, data)
      const all = Int32Array.from({ length: dataset.count }, (_, i) => i)
      return await saved(folder, await evaluateOn(trained, dataset, all, { file: resolve(data) }))
    }
    const own = await ownData(folder, record)
    requireSamples(own.split[split], split)
    return await saved(folder, await evaluateOn(trained, own.dataset, own.split[split], { split }))
  } finally {
    await trained.device.dispose()
  }
}

/** Of the best weights on the test part; also written to evaluation.json. Undefined where there is no test part. */
export async function evaluateTest(
  folder: string,
  record: RunRecord,
  { dataset, split }: PreparedData,
): Promise<Evaluation | undefined> {
  if (!split.test.length) return undefined
  const trained = await openTrained(folder, record)
  try {
    return await saved(folder, await evaluateOn(trained, dataset, split.test, { split: 'test' }))
  } finally {
    await trained.device.dispose()
  }
}

export async function saved(folder: string, evaluation: Evaluation): Promise<Evaluation> {
  await saveEvaluation(folder, evaluation)
  return evaluation
}

/** The data that the run was trained on, read again. */
export async function ownData(folder: string, record: RunRecord): Promise<PreparedData> {
  const { dataset } = record.project.optimizers.find(({ name }) => name === record.optimizer)!
  const document = record.project.datasets.find(({ name }) => name === dataset)!
  return prepare(document, join(folder, record.projectFolder), record.settings.seed)
}

async function evaluateOn(
  trained: TrainedNetwork,
  dataset: Dataset,
  indices: Int32Array,
  of: Evaluation['of'],
): Promise<Evaluation> {
  return evaluationOf(await compare(trained, dataset, indices), dataset, indices, of)
}

/** Where the numbers have no names (pictures), one report over all of them. */
export function evaluationOf(
  comparison: Comparison,
  { baselines = [] }: Dataset,
  indices: Int32Array,
  of: Evaluation['of'],
): Evaluation {
  const count = indices.length
  const { loss, truth, prediction, width } = comparison
  if (comparison.kind === 'classes')
    return { of, count, loss, classes: classReport(truth, prediction, comparison.names) }
  const simple = comparison.features ? baselineReports(baselines, indices, truth, width) : []
  const numbers = numberReports(truth, prediction, comparison.features ? width : 1)
  return { of, count, loss, numbers, ...(simple.length && { baselines: simple }) }
}

const partNames: Readonly<Record<SplitName, Text>> = {
  training: { en: 'training', ja: '学習用' },
  validation: { en: 'validation', ja: '検証用' },
  test: { en: 'the test', ja: 'テスト用' },
}

export function requireSamples(indices: Int32Array, split: SplitName): void {
  if (indices.length) return
  throw new UserError(
    {
      en: `The project's split leaves no samples for ${partNames[split].en}. Choose another part or a file, or change the split's ratio.`,
      ja: `このプロジェクトの分割では${partNames[split].ja}のデータがありません。別の部分かファイルを選ぶ、分割の比率を変える、のいずれかをしてください。`,
    },
    { option: '--split, --data' },
  )
}
