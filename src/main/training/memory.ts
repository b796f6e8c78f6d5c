// The memory a run will take, estimated before it starts: one that will not fit is refused, with the figures and what to change.
import type { Dataset } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import { inferShapes, type NodeShape } from '../../shared/network/shapes.ts'
import { stateNames } from '../../shared/optimizers/definition.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { Text } from '../../shared/text.ts'
import { availableMemory } from './availableMemory.ts'
import { blockShuffleOf } from './blockShuffle.ts'
import type { TrainingPlan } from './plan.ts'
import { largestBlock, scoreBatchOf } from './scoreBatch.ts'

/** In bytes. */
export interface MemoryEstimate {
  data: number
  weights: number
  activations: number
  scores: number
  program: number
}

const BYTES = 4

type Planned = Pick<TrainingPlan, 'project' | 'data' | 'training' | 'validation' | 'optimizer'>

/** Of ONNX Runtime, its sessions and our own code, beside what the network decides. */
const PROGRAM = 150e6
/**
 * How often a weight is there at the peak: the initial values, on the device, in what a step gives, in the gradient, in
 * the best weights kept and in a checkpoint being written, and a part more in the gradient's own computation.
 */
const COPIES_OF_WEIGHTS = 6.5
/** The optimiser's state: initial, on the device, in what a step gives. */
const COPIES_OF_STATE = 3

/**
 * Forward values wait for the backward pass, while the gradients of the largest block come and go. Against the training
 * process's measured peak: 30 million weights in Dense with Adam 1.72 of 1.73 GB, with SGD 1.00 of 1.01; a small CNN in
 * batches of 1600 2.97 of 3.17, of 32 0.30 of 0.29; LeNet in batches of 1600 0.81 of 0.63.
 */
export function estimateMemory({ project, data, training, validation, optimizer }: Planned): MemoryEstimate {
  const { batchSize } = project.training
  const states = stateNames(optimizer.optimizer, optimizer.properties).length
  const { shapes, sums } = inferShapes(training)
  const sample = data.variables.reduce((sum, { shape }) => sum + size(shape), 0)
  const scoreBatch = Math.max(scoreBatchOf(validation), batchSize)
  return {
    data: data.dataset.variables.reduce((sum, { values }) => sum + values.byteLength, windowBytes(data.dataset)),
    weights: BYTES * sums.parameters * (COPIES_OF_WEIGHTS + COPIES_OF_STATE * states),
    activations: BYTES * batchSize * (sums.outputs + 2 * largestBlock(shapes.values()) + 2 * sample),
    scores: BYTES * scoreBatch * (2 * largestBlock(inferShapes(validation).shapes.values()) + 2 * sample),
    program: PROGRAM,
  }
}

/** What is in memory of data that stays on disk. */
function windowBytes(dataset: Dataset): number {
  const stored = dataset.variables.reduce((sum, each) => sum + (each.stored?.length ?? 0), 0)
  return 2 * stored * (blockShuffleOf(dataset)?.window ?? 0)
}

/** Throws a UserError where the run will not fit. `available`: in bytes; the data is in memory already. */
export function requireMemory(plan: Planned, available = availableMemory()): void {
  const estimate = estimateMemory(plan)
  const more = estimate.weights + estimate.activations + estimate.scores + estimate.program
  if (more <= available) return
  const total = more + estimate.data
  const { part, remedy } = advice(plan, estimate)
  const near = more < 1.5 * available
  throw new UserError({
    en: `This run needs about ${gigabytes(total)} of memory, but only ${gigabytes(available + estimate.data)} are available. The largest part: ${part.en}. ${remedy.en}${near ? ' Or close other programs.' : ''}`,
    ja: `この学習には約 ${gigabytes(total)} のメモリが必要ですが、使えるのは ${gigabytes(available + estimate.data)} です。最も大きいのは${part.ja}です。${remedy.ja}${near ? 'ほかのプログラムを閉じてもかまいません。' : ''}`,
  })
}

function advice(plan: Planned, estimate: MemoryEstimate): { part: Text; remedy: Text } {
  const { weights, activations, scores, data } = estimate
  const { batchSize } = plan.project.training
  const most = Math.max(weights, activations, scores, data)
  const shapes = inferShapes(plan.training).shapes
  const name = (weight: (shape: NodeShape) => number) => {
    const [id] = [...shapes].reduce((best, each) => (weight(each[1]) > weight(best[1]) ? each : best))
    return plan.training.nodes.find((node) => node.id === id)!.name
  }
  if (most === weights) {
    const block = name(({ parameters }) => parameters)
    const count = inferShapes(plan.training).sums.parameters.toLocaleString('en')
    return {
      part: {
        en: `${gigabytes(weights)} for ${count} weights, their gradients and the optimiser's state`,
        ja: `重み ${count} 個とその勾配、最適化の状態（${gigabytes(weights)}）`,
      },
      remedy: {
        en: `Make '${block}' smaller (fewer outputs, or pooling before it), or make the pictures smaller.`,
        ja: `'${block}' を小さくする（出力を減らす、手前にプーリングを入れる）か、画像を小さくしてください。`,
      },
    }
  }
  if (most === data)
    return {
      part: { en: `${gigabytes(data)} for the data`, ja: `データ（${gigabytes(data)}）` },
      remedy: {
        en: 'Make the pictures smaller, or use fewer samples.',
        ja: '画像を小さくするか、データを減らしてください。',
      },
    }
  const block = name(({ output }) => size(output))
  const of = most === activations ? batchSize : Math.max(scoreBatchOf(plan.validation), batchSize)
  return {
    part: {
      en: `${gigabytes(most)} for what the blocks compute from a batch of ${of} samples, '${block}' most of all`,
      ja: `${of} 件のバッチから各ブロックが計算する値（${gigabytes(most)}、特に '${block}'）`,
    },
    remedy:
      batchSize > 1 && of === batchSize
        ? {
            en: `Make the batch size smaller than ${batchSize}, or the pictures smaller.`,
            ja: `バッチサイズを ${batchSize} より小さくするか、画像を小さくしてください。`,
          }
        : {
            en: 'Make the pictures smaller, or use fewer maps in the first blocks.',
            ja: '画像を小さくするか、はじめのブロックのマップ数を減らしてください。',
          },
  }
}

function gigabytes(bytes: number): string {
  const megabytes = bytes / 1e6
  return megabytes >= 1000 ? `${(megabytes / 1000).toFixed(1)} GB` : `${Math.max(1, Math.round(megabytes))} MB`
}
