// A run's model held open: its device, its data and its predictions, each made when it is first asked for.
import type { Dataset, SplitName, Variable } from '../../shared/data/dataset.ts'
import { columnsInOwnUnits } from '../../shared/data/ownUnits.ts'
import { MOST_CONFUSION_CLASSES } from '../../shared/evaluation/confusionEpochs.ts'
import { likelihoodOf } from '../../shared/evaluation/decide.ts'
import { type RankingReport, rankingReports } from '../../shared/evaluation/ranking.ts'
import type { Evaluation } from '../../shared/evaluation/types.ts'
import type { PredictedSamples, Prediction } from '../../shared/protocol/models.ts'
import { inputName } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { dataInput } from '../compile/forward.ts'
import { compilePredictions } from '../compile/programs.ts'
import { apply, type PreparedData } from '../data/index.ts'
import { saveEvaluation } from '../runs/evaluationFile.ts'
import { readRun } from '../runs/record.ts'
import { type Comparison, compare } from './compare.ts'
import { evaluationOf, ownData, requireSamples } from './evaluateRun.ts'
import { type GridRange, gridSamples } from './grid.ts'
import { openTrained, type TrainedNetwork } from './model.ts'
import { oneSample, type RawInputs } from './oneSample.ts'
import { predictionOf } from './prediction.ts'

export interface Evaluated {
  split?: SplitName
  /** Absent both: the test part. */
  file?: string
}

interface ComparedSamples {
  dataset: Dataset
  indices: Int32Array
  comparison: Comparison
}

export class OpenModel {
  private data: Promise<PreparedData> | undefined
  private readonly compared = new Map<string, Promise<ComparedSamples>>()
  private last: Promise<unknown> = Promise.resolve()

  private constructor(
    readonly run: string,
    private readonly trained: TrainedNetwork,
  ) {}

  static async open(run: string): Promise<OpenModel> {
    return new OpenModel(run, await openTrained(run, await readRun(run)))
  }

  get record(): RunRecord {
    return this.trained.record
  }

  inputs(): Variable[] {
    const { variables } = this.record
    const { program } = compilePredictions(this.trained.network('runtime'), variables)
    const fed = new Set(program.feeds.map(inputName))
    return variables.filter(({ name }) => fed.has(dataInput(name)))
  }

  async evaluate(of: Evaluated): Promise<Evaluation> {
    // A file may have been changed since.
    if (of.file !== undefined) this.compared.delete(of.file)
    const { comparison, dataset, indices } = await this.compare(of)
    const told = of.file === undefined ? { split: of.split ?? 'test' } : { file: of.file }
    const evaluation = evaluationOf(comparison, dataset, indices, told)
    await saveEvaluation(this.run, evaluation)
    return evaluation
  }

  async samples(of: Evaluated): Promise<PredictedSamples> {
    const { dataset, indices, comparison } = await this.compare(of)
    const { truth, prediction, width } = comparison
    return {
      count: indices.length,
      indices,
      names: Array.from(indices, (index) => dataset.sampleName(index)),
      truth: Float32Array.from(truth),
      prediction: Float32Array.from(prediction),
      width,
      ...(comparison.kind === 'classes'
        ? {
            classes: comparison.names,
            confidence: comparison.confidence,
            labelLikelihood: likelihoodOf(comparison.truth, comparison.outputs),
          }
        : { features: comparison.features }),
    }
  }

  /** None for numbers, and where there are more classes than anybody compares. */
  async ranking(of: Evaluated): Promise<RankingReport[]> {
    const { comparison } = await this.compare(of)
    if (comparison.kind === 'numbers' || comparison.names.length > MOST_CONFUSION_CLASSES) return []
    return rankingReports(comparison.truth, comparison.outputs, comparison.names.length)
  }

  async values(of: Evaluated, name: string, indices: readonly number[]) {
    const { dataset } = await this.compare(of)
    const variable = dataset.variables.find((each) => each.name === name)
    if (!variable) throw new Error(`the data has no variable '${name}'`)
    const { values, stored, scale: _, offset: __, ...described } = variable
    const width = size(variable.shape)
    const picked = new (values instanceof Uint8Array ? Uint8Array : Float32Array)(indices.length * width)
    if (stored) stored.read(Int32Array.from(indices), 0, indices.length, picked as Uint8Array)
    else indices.forEach((index, i) => void picked.set(values.subarray(index * width, (index + 1) * width), i * width))
    const fitted = this.record.preprocessing.variables.find((each) => each.name === name)
    const own = picked instanceof Float32Array ? columnsInOwnUnits(picked, fitted) : picked
    return { variable: described, values: own }
  }

  predict(inputs: RawInputs): Promise<Prediction> {
    return this.inTurn(async () => {
      const flat = this.trained.network('runtime')
      const { program } = compilePredictions(flat, this.record.variables)
      const sample = await oneSample(this.record, inputs)
      const values = await this.trained.runOver(program, sample, Int32Array.of(0))
      return { ...predictionOf(this.trained, flat, values), ...heard(inputs, sample) }
    })
  }

  /** Of the first output: likelihoods of the classes, or numbers in the data's own units, point after point. */
  grid(range: GridRange): Promise<{ values: Float32Array; width: number }> {
    return this.inTurn(async () => {
      const inputs = this.inputs()
      const [fitted] = this.record.preprocessing.variables.filter(({ name }) => name === inputs[0]?.name)
      const samples = gridSamples(inputs.length === 1 ? fitted : undefined, range)
      const flat = this.trained.network('runtime')
      const { program } = compilePredictions(flat, this.record.variables)
      const all = Int32Array.from({ length: samples.count }, (_, i) => i)
      const { values } = predictionOf(this.trained, flat, await this.trained.runOver(program, samples, all), all.length)
        .outputs[0]
      return { values, width: values.length / all.length }
    })
  }

  async close(): Promise<void> {
    await this.last
    await this.trained.device.dispose()
  }

  private compare(of: Evaluated): Promise<ComparedSamples> {
    const key = of.file ?? `:${of.split ?? 'test'}`
    const known = this.compared.get(key) ?? this.inTurn(() => this.compareNow(of))
    known.catch(() => this.compared.delete(key))
    this.compared.set(key, known)
    return known
  }

  private async compareNow({ file, split = 'test' }: Evaluated): Promise<ComparedSamples> {
    if (file !== undefined) {
      const { dataset } = await apply(this.record.preprocessing, file)
      const all = Int32Array.from({ length: dataset.count }, (_, i) => i)
      return { dataset, indices: all, comparison: await compare(this.trained, dataset, all) }
    }
    this.data ??= ownData(this.run, this.record)
    this.data.catch(() => (this.data = undefined))
    const { dataset, split: parts } = await this.data
    requireSamples(parts[split], split)
    return { dataset, indices: parts[split], comparison: await compare(this.trained, dataset, parts[split]) }
  }

  /** A device computes one thing at a time. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work)
    this.last = next.catch(() => {})
    return next
  }
}

/** What became of sounds. */
function heard(inputs: RawInputs, { variables }: Dataset): Pick<Prediction, 'seen'> {
  const sounds = variables.filter(({ name }) => inputs[name] instanceof Uint8Array)
  if (sounds.length === 0) return {}
  return { seen: Object.fromEntries(sounds.map(({ name, values }) => [name, values as Float32Array])) }
}
