// The training loop: epochs of shuffled batches, scores after each, the best weights kept, stopping in between.
import type { Split } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import { ConfusionCounter, type ConfusionEpoch } from '../../shared/evaluation/confusionEpochs.ts'
import type { TrainingDocument } from '../../shared/project/document.ts'
import { seedOf } from '../../shared/random.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import type { EpochRecord, FinishReason, RunSettings } from '../../shared/training/run.ts'
import type { Device, Executable } from '../backends/backend.ts'
import { scalarInputs } from '../compile/forward.ts'
import type { OptimizerPlan } from '../compile/optimizerStep.ts'
import type { NamedTensors, Progress } from '../runs/checkpoint.ts'
import { afterEpoch, type StoppingState, shouldStop, startOfStopping } from './earlyStopping.ts'
import { type Batch, type BatchLoader, epochOrder, scalar } from './loader.ts'
import { addBatch, type Sums, scoresOf } from './scores.ts'
import { runBatch, stepFeeds } from './stepFeeds.ts'
import { StepsAtOnce } from './stepsAtOnce.ts'

export interface LoopParts {
  device: Device
  step: Executable
  scores: Executable
  /** Where classes are told apart: how many. */
  classes?: number | undefined
  loader: BatchLoader
  scoreLoader: BatchLoader
  split: Split
  optimizer: OptimizerPlan
  /** η of a step: the schedule's. `step` counts from 0 over the whole run. */
  learningRate(step: number, stepsPerEpoch: number): number
  settings: RunSettings
  earlyStopping: TrainingDocument['earlyStopping']
  /** Names of the parameters and running weights, as the device's state knows them. */
  weightNames: readonly string[]
}

export interface LoopListener {
  /** After every step, or after several that were run at once. Resolves when training may go on; false: stop here. */
  stepDone(progress: Progress, of: number): Promise<boolean>
  /** After every epoch. */
  epochDone(epoch: EpochDone): Promise<void>
}

export interface EpochDone {
  record: EpochRecord
  progress: Progress
  /** Where it is the best so far. */
  bestWeights?: NamedTensors
  /** Of the validation part, where classes are told apart. */
  confusion?: ConfusionEpoch
}

export const startOfTraining: Progress = {
  position: { epoch: 1, stepInEpoch: 0, globalStep: 0, samplesInEpoch: 0, sums: {} },
  earlyStopping: startOfStopping,
  elapsedSeconds: 0,
}

export class TrainingLoop {
  private readonly atOnce: StepsAtOnce

  constructor(
    private readonly parts: LoopParts,
    private readonly listener: LoopListener,
    /** Where training is; replaced after every step. */
    public progress: Progress = startOfTraining,
  ) {
    this.atOnce = new StepsAtOnce(parts.step, parts.loader.bytesPerStep)
  }

  async run(): Promise<FinishReason> {
    const { settings, earlyStopping } = this.parts
    while (this.progress.position.epoch <= settings.epochs) {
      if (shouldStop(this.progress.earlyStopping as StoppingState, earlyStopping)) return 'earlyStopping'
      if (!(await this.trainEpoch())) return 'stopped'
      await this.closeEpoch()
    }
    return 'epochs'
  }

  /** False where it was asked to stop in between. */
  private async trainEpoch(): Promise<boolean> {
    const { loader, split, settings } = this.parts
    const order = epochOrder(split.training, settings.seed, this.progress.position.epoch, settings.blockShuffle)
    let batch = this.batch(order, this.progress.position.samplesInEpoch)
    while (batch) {
      const start = performance.now()
      const running = this.runSteps(batch, Math.ceil(order.length / loader.batchSize))
      const following = this.batch(order, this.progress.position.samplesInEpoch + batch.steps * batch.count)
      const results = await running
      this.atOnce.took((performance.now() - start) / 1000, batch.steps)
      for (const outputs of results) this.advance(outputs, batch.count)
      if (!(await this.listener.stepDone(this.progress, order.length))) return false
      batch = following
    }
    return true
  }

  /** As many steps as may be run at once; undefined at the end of the epoch. */
  private batch(order: Int32Array, from: number): Batch | undefined {
    const { loader } = this.parts
    if (from >= order.length) return undefined
    return loader.load(order, from, this.atOnce.next(Math.floor((order.length - from) / loader.batchSize)))
  }

  private runSteps(batch: Batch, stepsPerEpoch: number): Promise<Record<string, TensorData>[]> {
    const { step, optimizer, settings, learningRate } = this.parts
    const { globalStep } = this.progress.position
    const numbers = Array.from({ length: batch.steps }, (_, i) => ({
      learningRate: learningRate(globalStep + i, stepsPerEpoch),
      step: globalStep + i + 1,
      seed: seedOf(settings.seed, 'noise', globalStep + i),
    }))
    return runBatch(step, stepFeeds(batch, optimizer, numbers), batch)
  }

  private advance(outputs: Readonly<Record<string, TensorData>>, count: number): void {
    const { position } = this.progress
    const loss = outputs.loss.data[0]
    if (!Number.isFinite(loss)) throw notFinite(loss, position.epoch, position.stepInEpoch + 1)
    const sums = { ...position.sums }
    addBatch(sums, outputs, count)
    this.progress = {
      ...this.progress,
      position: {
        epoch: position.epoch,
        stepInEpoch: position.stepInEpoch + 1,
        globalStep: position.globalStep + 1,
        samplesInEpoch: position.samplesInEpoch + count,
        sums,
      },
    }
  }

  private async closeEpoch(): Promise<void> {
    const { split, device, learningRate, loader, weightNames } = this.parts
    const { position } = this.progress
    const { validation, cells } = split.validation.length ? await this.scores(split.validation) : {}
    if (validation && !Number.isFinite(validation.loss))
      throw notFinite(validation.loss, position.epoch, position.stepInEpoch)
    const record: EpochRecord = {
      epoch: position.epoch,
      training: scoresOf(position.sums, position.samplesInEpoch),
      ...(validation && { validation }),
      learningRate: learningRate(position.globalStep - 1, Math.ceil(split.training.length / loader.batchSize)),
    }
    const { state, best } = afterEpoch(this.progress.earlyStopping as StoppingState, record)
    this.progress = {
      ...this.progress,
      position: { ...position, epoch: position.epoch + 1, stepInEpoch: 0, samplesInEpoch: 0, sums: {} },
      earlyStopping: state,
      ...(best && { best: { epoch: record.epoch, training: record.training, ...(validation && { validation }) } }),
    }
    await this.listener.epochDone({
      record,
      progress: this.progress,
      ...(best && { bestWeights: await device.getState(weightNames) }),
      ...(cells && { confusion: { epoch: record.epoch, cells } }),
    })
  }

  private async scores(indices: Int32Array) {
    const { scores, scoreLoader, classes } = this.parts
    const sums: Sums = {}
    const confusion = classes === undefined ? undefined : new ConfusionCounter(classes)
    for (let from = 0; from < indices.length; from += scoreLoader.batchSize) {
      const { feeds, count } = scoreLoader.load(indices, from)
      const { chosen, truth, ...outputs } = await scores.run(
        { ...feeds, [scalarInputs.inverseBatch]: scalar(1 / count) },
        count,
      )
      addBatch(sums, outputs, count)
      confusion?.add(truth.data, chosen.data)
    }
    return { validation: scoresOf(sums, indices.length), cells: confusion?.cells() }
  }
}

function notFinite(loss: number, epoch: number, step: number): UserError {
  return new UserError({
    en: `The loss became ${loss} in epoch ${epoch}, step ${step}: the weights grew without bound. The best model so far is kept. Try a learning rate 10 times smaller, inputs scaled to about −1…1 (standardise), or gradient clipping.`,
    ja: `エポック ${epoch} のステップ ${step} で損失が ${loss} になりました。重みが際限なく大きくなっています。ここまでで最良のモデルは残っています。学習率を 10 分の 1 にする、入力を −1〜1 程度にそろえる（標準化）、勾配クリッピングを使う、のいずれかを試してください。`,
  })
}
