// A new run, or one that goes on: plan and device decided, the run's folder taken.

import { availableParallelism } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { deviceKind, type GpuKind } from '../../shared/training/devices.ts'
import type { RunEvent, RunRecord } from '../../shared/training/run.ts'
import { chooseDevice, onCpuInstead } from '../backends/choose.ts'
import { processorName } from '../backends/devices.ts'
import { findGpu, type Gpu } from '../backends/gpu.ts'
import type { DeviceChoice } from '../backends/trial.ts'
import { afterAMoment, watchingImport } from '../data/index.ts'
import { loadCheckpoint } from '../runs/checkpoint.ts'
import { lockRun } from '../runs/lock.ts'
import { RUN_VERSION, readRun } from '../runs/record.ts'
import { createRun } from '../runs/runFolder.ts'
import { blockShuffleOf } from './blockShuffle.ts'
import type { Control } from './control.ts'
import { goOnWithCpu, gpuCrashed } from './gpuFallback.ts'
import { type CompiledPlan, compilePlan, timeStep } from './networkSession.ts'
import { planTraining, type TrainingPlan } from './plan.ts'
import type { LaunchRequest } from './request.ts'
import { trainInFolder } from './trainInFolder.ts'

type Emit = (event: RunEvent) => void
type UsesGpu = (isUsed: boolean) => void

/** A run whose process was just killed may take this long to say that it ends. */
const PATIENCE_SECONDS = 3

/** `usesGpu`: told before anything runs on a GPU, and when it is left again. */
export async function train(
  request: LaunchRequest,
  control: Control,
  emit: Emit,
  usesGpu: UsesGpu = () => {},
): Promise<void> {
  if ('resume' in request) await resumeRun(request, control, emit, usesGpu)
  else await newRun(request, control, emit, usesGpu)
}

async function newRun(
  request: Exclude<LaunchRequest, { resume: string }>,
  control: Control,
  emit: Emit,
  usesGpu: UsesGpu,
): Promise<void> {
  const given = Object.fromEntries(Object.entries(request.settings).filter(([, value]) => value !== undefined))
  const project: ProjectDocument = { ...request.project, training: { ...request.project.training, ...given } }
  const plan = await reading(control, emit, () => planTraining(project, request.projectPath))
  const compiled = compilePlan(plan)
  const { backend = 'auto', device = 'auto', threads } = project.training
  const { gpuCrashed: crashed, sparesCore } = request
  const wish = { backend, device: crashed ? 'cpu' : device, threads, sparesCore } as const
  const find = async (kind: GpuKind) => {
    const gpu = await findGpu(kind)
    if (gpu.available) usesGpu(true)
    return gpu
  }
  const { choice, notices, ready } = await chooseDevice(wish, find, timeStep(plan, compiled))
  usesGpu(choice.device !== 'cpu')
  if (crashed) notices.push(onCpuInstead(gpuCrashed))
  for (const text of notices) emit({ type: 'notice', text })
  const record = newRecord(plan, compiled, choice)
  const folder = await createRun(request.projectPath, record)
  record.projectFolder = relative(folder, dirname(resolve(request.projectPath)))
  const lock = await lockRun(folder)
  control.whenAbandoned(() => lock.ending())
  try {
    await trainInFolder({ folder, record, plan, compiled, ready, control, emit })
  } finally {
    await lock.release()
  }
}

async function resumeRun(
  { resume, settings: { epochs }, gpuCrashed: crashed }: Extract<LaunchRequest, { resume: string }>,
  control: Control,
  emit: Emit,
  usesGpu: UsesGpu,
): Promise<void> {
  const folder = resolve(resume)
  const lock = await lockRun(folder, PATIENCE_SECONDS)
  control.whenAbandoned(() => lock.ending())
  try {
    let record = await readRun(folder)
    if (epochs !== undefined) {
      record.settings.epochs = epochs
      record.project.training.epochs = epochs
    }
    const projectPath = join(folder, record.projectFolder, 'project.tsumiki')
    const project = record.project
    const plan = await reading(control, emit, () => planTraining(project, projectPath))
    requireSameData(record, plan)
    const checkpoint = await loadCheckpoint(folder)
    const device = deviceKind(record.settings.device)
    if (device !== 'cpu') {
      const gpu: Gpu = crashed ? { available: false, reason: gpuCrashed } : await findGpu(device)
      usesGpu(gpu.available)
      if (!gpu.available) record = await goOnWithCpu(folder, record, gpu.reason, checkpoint, emit)
    }
    await trainInFolder({ folder, record, plan, compiled: compilePlan(plan), checkpoint, control, emit })
  } finally {
    await lock.release()
  }
}

/** Tells how far a long reading of the data is; asked to stop, it ends there. */
function reading<T>(control: Control, emit: Emit, work: () => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const tell = afterAMoment((progress) => emit({ type: 'reading', ...progress }))
  return watchingImport(
    {
      signal: stop.signal,
      onProgress: (progress) => {
        if (control.isStopped) stop.abort()
        tell(progress)
      },
    },
    work,
  )
}

function newRecord(plan: TrainingPlan, compiled: CompiledPlan, choice: DeviceChoice): RunRecord {
  const { project, data, optimizerDocument } = plan
  const { epochs, batchSize, seed } = project.training
  const blockShuffle = blockShuffleOf(data.dataset)
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
    settings: { epochs, batchSize, seed, ...choice, ...(blockShuffle && { blockShuffle }) },
    devices: [choice.device],
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
