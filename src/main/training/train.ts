// One run from beginning to end: plan, device, folder, loop, and the evaluation of the best weights.

import { availableParallelism } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { RunEvent, RunRecord } from '../../shared/training/run.ts'
import { chooseDevice, type DeviceChoice } from '../backends/choose.ts'
import { processorName } from '../backends/devices.ts'
import { loadBackend } from '../backends/load.ts'
import { evaluateTest } from '../evaluation/evaluateRun.ts'
import { type Checkpoint, loadCheckpoint } from '../runs/checkpoint.ts'
import { lockRun } from '../runs/lock.ts'
import { appendLog, truncateMetrics } from '../runs/metrics.ts'
import { RUN_VERSION, readRun, writeRun } from '../runs/record.ts'
import { createRun } from '../runs/runFolder.ts'
import type { Control } from './control.ts'
import { startOfTraining, TrainingLoop } from './loop.ts'
import { type CompiledPlan, compilePlan, timeStep } from './networkSession.ts'
import { planTraining, type TrainingPlan } from './plan.ts'
import { Recorder } from './recorder.ts'
import type { LaunchRequest } from './request.ts'

type Emit = (event: RunEvent) => void

export async function train(request: LaunchRequest, control: Control, emit: Emit): Promise<void> {
  if ('resume' in request) await resumeRun(resolve(request.resume), request.settings.epochs, control, emit)
  else await newRun(request, control, emit)
}

async function newRun(
  request: Exclude<LaunchRequest, { resume: string }>,
  control: Control,
  emit: Emit,
): Promise<void> {
  const given = Object.fromEntries(Object.entries(request.settings).filter(([, value]) => value !== undefined))
  const project: ProjectDocument = { ...request.project, training: { ...request.project.training, ...given } }
  const plan = await planTraining(project, request.projectPath)
  const compiled = compilePlan(plan)
  const { backend = 'auto', device = 'auto', threads } = project.training
  const choice = await chooseDevice({ backend, device, threads }, (opened) => timeStep(opened, plan, compiled))
  const record = newRecord(plan, compiled, choice)
  const folder = await createRun(request.projectPath, record)
  record.projectFolder = relative(folder, dirname(resolve(request.projectPath)))
  await trainInFolder(folder, record, plan, compiled, undefined, control, emit)
}

async function resumeRun(folder: string, epochs: number | undefined, control: Control, emit: Emit): Promise<void> {
  const record = await readRun(folder)
  if (epochs !== undefined) {
    record.settings.epochs = epochs
    record.project.training.epochs = epochs
  }
  const plan = await planTraining(record.project, join(folder, record.projectFolder, 'project.tsumiki'))
  requireSameData(record, plan)
  await trainInFolder(folder, record, plan, compilePlan(plan), await loadCheckpoint(folder), control, emit)
}

async function trainInFolder(
  folder: string,
  initial: RunRecord,
  plan: TrainingPlan,
  compiled: CompiledPlan,
  checkpoint: Checkpoint | undefined,
  control: Control,
  emit: Emit,
): Promise<void> {
  const lock = await lockRun(folder)
  const { backend, threads } = initial.settings
  const device = await (await loadBackend(backend as DeviceChoice['backend'])).open({ device: 'cpu', threads })
  let recorder: Recorder | undefined
  try {
    const progress = checkpoint?.progress ?? startOfTraining
    await truncateMetrics(folder, progress.position.epoch - 1)
    await device.setState({
      ...(checkpoint?.weights ?? compiled.weights),
      ...(checkpoint?.optimizerState ?? compiled.optimizerState),
    })
    const names = { weights: Object.keys(compiled.weights), optimizerState: Object.keys(compiled.optimizerState) }
    const record: RunRecord = { ...initial, status: { state: 'running', pid: process.pid } }
    const samples = plan.data.split.training.length
    recorder = new Recorder(folder, record, device, names, control, emit, samples, progress.elapsedSeconds)
    const loop = new TrainingLoop(
      {
        device,
        step: await device.load(compiled.step.program),
        scores: await device.load(compiled.scores.program),
        loader: compiled.loader,
        scoreLoader: compiled.scoreLoader,
        split: plan.data.split,
        optimizer: plan.optimizer,
        learningRate: plan.learningRate,
        settings: record.settings,
        earlyStopping: plan.project.training.earlyStopping,
        weightNames: names.weights,
      },
      recorder,
      progress,
    )
    await writeRun(folder, record)
    await appendLog(
      folder,
      `${checkpoint ? 'resumed' : 'started'}: ${device.description}, seed ${record.settings.seed}`,
    )
    emit({
      type: 'started',
      run: folder,
      backend,
      device: device.description,
      threads,
      samples,
      notices: plan.data.notices,
    })
    const reason = await loop.run()
    await recorder.save(loop.progress)
    const test = recorder.record.best ? await evaluateTest(folder, recorder.record, plan.data) : undefined
    await recorder.write({
      status: { state: reason === 'stopped' ? 'stopped' : 'finished' },
      elapsedSeconds: recorder.watch.elapsedSeconds,
    })
    await appendLog(folder, `finished: ${reason}, ${recorder.record.epochs} epochs`)
    emit({ type: 'finished', reason, record: recorder.record, test })
  } catch (error) {
    await noteFailure(folder, recorder?.record ?? initial, error)
    throw error
  } finally {
    await device.dispose()
    await lock.release()
  }
}

/** Says in the run's folder why it failed; a folder that cannot be written any more must not hide the reason. */
async function noteFailure(folder: string, record: RunRecord, error: unknown): Promise<void> {
  const words = error instanceof Error ? error.message : String(error)
  const text = error instanceof UserError ? error.text : { en: words, ja: words }
  try {
    await writeRun(folder, { ...record, status: { state: 'failed', text } })
    await appendLog(folder, `failed: ${error instanceof UserError ? words : ((error as Error)?.stack ?? words)}`)
  } catch {
    // The first error is the one to tell.
  }
}

function newRecord(plan: TrainingPlan, compiled: CompiledPlan, choice: DeviceChoice): RunRecord {
  const { project, data, optimizerDocument } = plan
  const { epochs, batchSize, seed } = project.training
  return {
    format: 'tsumiki-run',
    version: RUN_VERSION,
    created: new Date().toISOString(),
    project,
    projectFolder: '..',
    network: optimizerDocument.network,
    optimizer: optimizerDocument.name,
    variables: data.variables,
    preprocessing: data.preprocessing,
    initializers: compiled.initializers,
    settings: { epochs, batchSize, seed, ...choice },
    status: { state: 'running', pid: process.pid },
    epochs: 0,
    machine: {
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      processor: processorName(),
      cores: availableParallelism(),
    },
    elapsedSeconds: 0,
    samplesPerSecond: 0,
  }
}

/** Continuing on other data would be another run under the same name. */
function requireSameData(record: RunRecord, plan: TrainingPlan): void {
  const same = JSON.stringify(record.preprocessing) === JSON.stringify(plan.data.preprocessing)
  if (same) return
  throw new UserError({
    en: 'The data has changed since this run started, so it cannot be continued as the same run. Put the data back as it was, or train again from the start.',
    ja: 'この実行を始めたあとでデータが変わったため、同じ実行としては再開できません。データを元に戻すか、最初から学習してください。',
  })
}
