// Everything needed to go on with a run after its process was killed, bit for bit; and the best weights so far.
import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import type { Scores } from '../../shared/training/run.ts'
import { writeFileAtomic } from '../files/atomic.ts'
import { ifPresent, readBytes } from '../files/read.ts'
import { parseExact, stringifyExact } from './exactJson.ts'
import { decodeSafetensors, encodeSafetensors } from './safetensors.ts'

export type NamedTensors = Readonly<Record<string, TensorData>>

export interface Checkpoint {
  /** Parameters and running statistics, by 'node/weight'. */
  weights: NamedTensors
  optimizerState: NamedTensors
  progress: Progress
}

export interface Progress {
  position: Position
  best?: { epoch: number; training: Scores; validation?: Scores }
  /** What early stopping has counted so far, by its own names. */
  earlyStopping: Readonly<Record<string, number>>
  /** Of the whole run so far, pauses left out. */
  elapsedSeconds: number
}

/** How far training is. All order of samples and noise follows from it and the seed. */
export interface Position {
  /** The epoch being trained, from 1. */
  epoch: number
  /** Steps of this epoch that are done. */
  stepInEpoch: number
  /** Steps of the whole run that are done. */
  globalStep: number
  samplesInEpoch: number
  /** Sums over those samples, from which the epoch's scores are made. */
  sums: Readonly<Record<string, number>>
}

const VERSION = '1'
/** No weight's name holds a colon. */
const STATE = 'optimizer:'

export type WeightsFile = 'best' | 'last'

const fileOf = (folder: string, which: WeightsFile) => join(folder, `${which}.safetensors`)

export async function saveCheckpoint(folder: string, { weights, optimizerState, progress }: Checkpoint): Promise<void> {
  const state = Object.entries(optimizerState).map(([name, data]) => [STATE + name, data])
  await writeFileAtomic(
    fileOf(folder, 'last'),
    encodeSafetensors({
      tensors: { ...weights, ...Object.fromEntries(state) },
      metadata: { format: 'tsumiki-checkpoint', version: VERSION, progress: stringifyExact(progress) },
    }),
  )
}

/** Undefined where the run has not got as far as a checkpoint. */
export async function loadCheckpoint(folder: string): Promise<Checkpoint | undefined> {
  const file = fileOf(folder, 'last')
  const bytes = await ifPresent(readBytes(file))
  if (!bytes) return undefined
  const { tensors, metadata } = decodeSafetensors(bytes, file)
  const progress = metadata.format === 'tsumiki-checkpoint' && metadata.version === VERSION && metadata.progress
  if (!progress)
    throw new UserError({
      en: `'${file}' is not a checkpoint that this version of Tsumiki can continue. Start the training again, or use the version that wrote it.`,
      ja: `'${file}' は、この版の Tsumiki では再開できません。学習を最初からやり直すか、保存したときの版を使ってください。`,
    })
  const named = Object.entries(tensors)
  return {
    weights: weightsAmong(tensors),
    optimizerState: Object.fromEntries(
      named.flatMap(([name, data]) => (name.startsWith(STATE) ? [[name.slice(STATE.length), data]] : [])),
    ),
    progress: parseExact(progress) as Progress,
  }
}

export async function saveBest(folder: string, weights: NamedTensors): Promise<void> {
  const metadata = { format: 'tsumiki-weights', version: VERSION }
  await writeFileAtomic(fileOf(folder, 'best'), encodeSafetensors({ tensors: weights, metadata }))
}

/** Parameters and running statistics alone. */
export async function loadWeights(folder: string, which: WeightsFile): Promise<NamedTensors> {
  const file = fileOf(folder, which)
  const bytes = await ifPresent(readBytes(file))
  if (!bytes)
    throw new UserError({
      en: `The run '${folder}' has no trained weights (${which}.safetensors) yet. Train it for at least one epoch.`,
      ja: `実行 '${folder}' には、まだ学習済みの重み（${which}.safetensors）がありません。1 エポック以上学習してください。`,
    })
  return weightsAmong(decodeSafetensors(bytes, file).tensors)
}

function weightsAmong(tensors: NamedTensors): NamedTensors {
  return Object.fromEntries(Object.entries(tensors).filter(([name]) => !name.startsWith(STATE)))
}
