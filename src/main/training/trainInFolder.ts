// Trains a planned run in its folder, to the evaluation of the best weights.
import { UserError } from '../../shared/errors.ts'
import { same } from '../../shared/text.ts'
import { deviceKind } from '../../shared/training/devices.ts'
import type { RunEvent, RunRecord } from '../../shared/training/run.ts'
import type { Backend, Device } from '../backends/backend.ts'
import { DeviceFailure } from '../backends/deviceFailure.ts'
import { loadBackend } from '../backends/load.ts'
import type { ReadyDevice } from '../backends/trial.ts'
import { evaluateTest } from '../evaluation/evaluateRun.ts'
import { type Checkpoint, loadCheckpoint } from '../runs/checkpoint.ts'
import { confusions } from '../runs/confusions.ts'
import { appendLog } from '../runs/log.ts'
import { looks } from '../runs/looks.ts'
import { truncateMetrics } from '../runs/metrics.ts'
import { readRun, writeRun } from '../runs/record.ts'
import { blockShuffleOf, fromDiskNotice } from './blockShuffle.ts'
import type { Control } from './control.ts'
import { goOnWithCpu, gpuFailed } from './gpuFallback.ts'
import { Lens } from './lens.ts'
import * as logWords from './logWords.ts'
import { type LoopParts, startOfTraining, TrainingLoop } from './loop.ts'
import type { CompiledPlan } from './networkSession.ts'
import type { TrainingPlan } from './plan.ts'
import { Recorder } from './recorder.ts'

export interface RunInFolder {
  /** Locked by the caller. */
  folder: string
  record: RunRecord
  plan: TrainingPlan
  compiled: CompiledPlan
  /** Where to go on; absent: from the beginning. */
  checkpoint?: Checkpoint
  /** The record's device where it is open already; it is let go of in the end. */
  ready?: ReadyDevice | undefined
  control: Control
  emit(event: RunEvent): void
}

export async function trainInFolder(run: RunInFolder): Promise<void> {
  const { folder, record, emit } = run
  try {
    await trainOnDevice(run)
  } catch (error) {
    if (!(error instanceof DeviceFailure) || record.settings.device === 'cpu') throw error
    const checkpoint = await loadCheckpoint(folder)
    const onCpu = await goOnWithCpu(folder, await readRun(folder), gpuFailed(error.message), checkpoint, emit)
    await trainOnDevice({ ...run, ready: undefined, record: onCpu, checkpoint })
  }
}

async function trainOnDevice(run: RunInFolder): Promise<void> {
  const { folder, record, compiled, checkpoint } = run
  const device = run.ready?.device ?? (await openDevice(record))
  try {
    const epochs = (checkpoint ?? { progress: startOfTraining }).progress.position.epoch - 1
    await truncateMetrics(folder, epochs)
    await looks.truncate(folder, epochs)
    if (compiled.scores.classes) await confusions.truncate(folder, epochs)
    const { weights, optimizerState } = checkpoint ?? compiled
    await device.setState({ ...weights, ...optimizerState })
    await trainOn(device, run)
  } finally {
    await device.dispose()
  }
}

async function openDevice({ settings: { backend, device, threads } }: RunRecord): Promise<Device> {
  return (await loadBackend(backend as Backend['name'])).open({ device: deviceKind(device), threads })
}

async function trainOn(
  device: Device,
  { folder, record, plan, compiled, checkpoint, ready, control, emit }: RunInFolder,
): Promise<void> {
  const progress = checkpoint?.progress ?? startOfTraining
  const samples = plan.data.split.training.length
  const names = { weights: Object.keys(compiled.weights), optimizerState: Object.keys(compiled.optimizerState) }
  const running: RunRecord = {
    ...record,
    status: { state: 'running', pid: process.pid },
    epochs: progress.position.epoch - 1,
    best: progress.best,
  }
  const lens = new Lens(device, plan)
  const recorder = new Recorder(folder, running, device, names, control, emit, samples, progress.elapsedSeconds, lens)
  try {
    const parts = await loopParts(device, plan, compiled, running, ready)
    const loop = new TrainingLoop(parts, recorder, progress)
    await writeRun(folder, running)
    const { backend, threads, seed } = record.settings
    await appendLog(folder, logWords.begun(checkpoint !== undefined, device.description, seed))
    emit({
      type: 'started',
      run: folder,
      backend,
      device: device.description,
      threads,
      samples,
      notices: [...plan.data.notices, ...fromDisk(plan)],
    })
    const reason = await loop.run()
    await recorder.save(loop.progress)
    // The evaluation has programs of its own: both at once would take twice the memory.
    await Promise.all([parts.step.dispose(), parts.scores.dispose()])
    const wanted = recorder.record.best && !control.isAbandoned
    const test = wanted ? await evaluateTest(folder, recorder.record, plan.data) : undefined
    const status = { state: reason === 'stopped' ? ('stopped' as const) : ('finished' as const) }
    const { elapsedSeconds } = recorder.watch
    const loadingSeconds = compiled.loader.loadingSeconds + compiled.scoreLoader.loadingSeconds
    const loadingShare = loadingSeconds / Math.max(elapsedSeconds - progress.elapsedSeconds, 1e-3)
    await recorder.write({ status, elapsedSeconds, loadingShare })
    await appendLog(folder, logWords.finished(reason, recorder.record.epochs))
    emit({ type: 'finished', reason, record: recorder.record, test })
  } catch (error) {
    if (!(error instanceof DeviceFailure)) await noteFailure(folder, recorder.record, error)
    throw error
  }
}

function fromDisk({ data: { dataset } }: TrainingPlan) {
  const blocks = blockShuffleOf(dataset)
  return blocks ? [fromDiskNotice(dataset, blocks)] : []
}

async function loopParts(
  device: Device,
  plan: TrainingPlan,
  compiled: CompiledPlan,
  record: RunRecord,
  ready: ReadyDevice | undefined,
): Promise<LoopParts> {
  return {
    device,
    step: ready?.step ?? (await device.load(compiled.step.program)),
    scores: await device.load(compiled.scores.program),
    classes: compiled.scores.classes,
    loader: compiled.loader,
    scoreLoader: compiled.scoreLoader,
    split: plan.data.split,
    optimizer: plan.optimizer,
    learningRate: plan.learningRate,
    settings: record.settings,
    earlyStopping: plan.project.training.earlyStopping,
    weightNames: Object.keys(compiled.weights),
  }
}

/** Says in the run's folder why it failed; a folder that cannot be written any more must not hide the reason. */
async function noteFailure(folder: string, record: RunRecord, error: unknown): Promise<void> {
  const words = error instanceof Error ? error.message : String(error)
  const text = error instanceof UserError ? error.text : { en: words, ja: words }
  try {
    await writeRun(folder, { ...record, status: { state: 'failed', text } })
    const details = same((error as Error)?.stack ?? words)
    await appendLog(folder, logWords.failed(error instanceof UserError ? error.text : details))
  } catch {
    // The first error is the one to tell.
  }
}
