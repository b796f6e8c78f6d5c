// What a trained network predicts for samples, beside the truth: the base of every report and of the table of samples.
import type { Dataset, Preprocessing } from '../../shared/data/dataset.ts'
import { inOwnUnits } from '../../shared/data/units.ts'
import { UserError } from '../../shared/errors.ts'
import { byThreshold, likelihoodOf, mostLikely } from '../../shared/evaluation/decide.ts'
import { size } from '../../shared/tensor/shape.ts'
import { taskOf } from '../compile/objective.ts'
import { compileComparison } from '../compile/programs.ts'
import type { TrainedNetwork } from './model.ts'

export type Comparison = {
  /** Mean over the samples. */
  loss: number
  /** Decisions, or numbers, of one sample. */
  width: number
  truth: ArrayLike<number>
  prediction: ArrayLike<number>
} & (
  | {
      kind: 'classes'
      names: readonly string[]
      /** The likelihood of each predicted class. */
      confidence: Float32Array
      /** A row of one likelihood per class for each decision, or of one for class 1. */
      outputs: Float32Array
    }
  /** In the data's own units. `features`: names of the numbers, where they have any. */
  | { kind: 'numbers'; features?: readonly string[] }
)

type Values = Record<string, Float32Array>

export async function compare(trained: TrainedNetwork, dataset: Dataset, indices: Int32Array): Promise<Comparison> {
  const flat = trained.network('validation')
  const { variables, preprocessing, network } = trained.record
  const task = taskOf(flat, variables)
  if (!task) throw withoutLoss(network)
  const { program } = compileComparison(flat, variables)
  const values = await trained.runOver(program, dataset, indices)
  const [loss] = values.loss
  const { shape } = program.outputs.prediction
  if (task.kind === 'numbers')
    return { loss, width: size(shape.slice(1)), ...numbersOf(values, preprocessing, task.variable) }
  const outputs = task.kind === 'binary' ? 1 : shape.at(-1)!
  return { loss, width: size(shape.slice(1)) / outputs, ...classesOf(values, outputs, task.variable!.classes!) }
}

function classesOf({ prediction: outputs, target }: Values, width: number, names: readonly string[]) {
  const prediction = width === 1 ? byThreshold(outputs) : mostLikely(outputs, width)
  const oneHot = target.length === outputs.length && width > 1
  const truth = oneHot ? mostLikely(target, width) : target
  return { kind: 'classes' as const, names, truth, prediction, confidence: likelihoodOf(prediction, outputs), outputs }
}

function numbersOf(
  { prediction, target }: Values,
  preprocessing: Preprocessing,
  variable: { name: string; features?: readonly string[] } | undefined,
) {
  const own = (values: Float32Array) => (variable ? inOwnUnits(values, preprocessing, variable.name) : values)
  return { kind: 'numbers' as const, features: variable?.features, truth: own(target), prediction: own(prediction) }
}

function withoutLoss(network: string): UserError {
  return new UserError({
    en: `The network '${network}' has no loss to evaluate. Add a loss block, such as CategoricalCrossEntropy.`,
    ja: `ネットワーク '${network}' には評価に使う損失ブロックがありません。カテゴリ交差エントロピーなどを加えてください。`,
  })
}
