// Evaluates a run's best weights on a part of its own data, or on a new file.
import { join, resolve } from 'node:path'
import type { Dataset, Preprocessing, SplitName } from '../../shared/data/dataset.ts'
import { inOwnUnits } from '../../shared/data/units.ts'
import { UserError } from '../../shared/errors.ts'
import { classReport } from '../../shared/evaluation/classes.ts'
import { byThreshold, mostLikely } from '../../shared/evaluation/decide.ts'
import { numberReports } from '../../shared/evaluation/numbers.ts'
import type { Evaluation } from '../../shared/evaluation/types.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { type Task, taskOf } from '../compile/objective.ts'
import { compileComparison } from '../compile/programs.ts'
import { apply, type PreparedData, prepare } from '../data/index.ts'
import { saveEvaluation } from '../runs/evaluationFile.ts'
import { readRun } from '../runs/record.ts'
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

async function saved(folder: string, evaluation: Evaluation): Promise<Evaluation> {
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
  const flat = trained.network('validation')
  const { variables, preprocessing } = trained.record
  const task = taskOf(flat, variables)
  if (!task) throw withoutLoss(trained.record.network)
  const { program } = compileComparison(flat, variables)
  const values = await trained.runOver(program, dataset, indices)
  const result = { of, count: indices.length, loss: values.loss[0] }
  const width = size(program.outputs.prediction.shape.slice(1))
  if (task.kind === 'numbers') return { ...result, numbers: numbersOf(values, width, task, preprocessing) }
  const classes = task.kind === 'binary' ? 1 : program.outputs.prediction.shape.at(-1)!
  return { ...result, classes: classesOf(values, classes, task) }
}

function classesOf({ prediction, target }: Record<string, Float32Array>, width: number, { variable }: Task) {
  const names = variable!.classes!
  const predicted = width === 1 ? byThreshold(prediction) : mostLikely(prediction, width)
  const oneHot = target.length === prediction.length && width > 1
  return classReport(oneHot ? mostLikely(target, width) : target, predicted, names)
}

/** Where the numbers have no names (pictures), one report over all of them. */
function numbersOf(
  { prediction, target }: Record<string, Float32Array>,
  width: number,
  { variable }: Task,
  preprocessing: Preprocessing,
) {
  const own = (values: Float32Array) => (variable ? inOwnUnits(values, preprocessing, variable.name) : values)
  return numberReports(own(target), own(prediction), variable?.features ? width : 1)
}

function requireSamples(indices: Int32Array, split: SplitName): void {
  if (indices.length) return
  throw new UserError({
    en: `The project's split leaves no samples for '${split}'. Choose another part (--split), give a file (--data), or change the split's ratio.`,
    ja: `このプロジェクトの分割では '${split}' にデータがありません。別の部分を選ぶ（--split）、ファイルを指定する（--data）、分割の比率を変える、のいずれかをしてください。`,
  })
}

function withoutLoss(network: string): UserError {
  return new UserError({
    en: `The network '${network}' has no loss to evaluate. Add a loss block, such as CategoricalCrossEntropy.`,
    ja: `ネットワーク '${network}' には評価に使う損失ブロックがありません。カテゴリ交差エントロピーなどを加えてください。`,
  })
}
