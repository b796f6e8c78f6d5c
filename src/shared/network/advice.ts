// What works and often disappoints.
import type { TrainingDocument } from '../project/document.ts'
import type { NodeId } from './document.ts'
import type { FlatNetwork, FlatNode } from './flat.ts'
import { blockLabel, type Problem } from './problem.ts'
import type { NodeShape } from './shapes.ts'

const SMALL_BATCH = 8

export function networkAdvice(
  flat: FlatNetwork,
  shapes: ReadonlyMap<NodeId, NodeShape>,
  { batchSize }: TrainingDocument,
): Problem[] {
  const normalisations = flat.nodes.filter(({ id }) => hasRunningWeights(shapes.get(id)))
  const last = beforeClassLosses(flat)
  const small = batchSize < SMALL_BATCH ? normalisations.slice(0, 1) : []
  return [
    ...small.map((node) => smallBatch(node, batchSize)),
    ...normalisations.filter(({ id }) => last.has(id)).map(beforeSoftmax),
  ].map((problem) => ({ ...problem, network: flat.name }))
}

/** Blocks that normalise by the batch keep running statistics for when there is none. */
function hasRunningWeights(shape: NodeShape | undefined): boolean {
  return Object.values(shape?.weights ?? {}).some(({ trainable }) => trainable === false)
}

/** What enters a loss of classes, directly or through an activation alone. */
function beforeClassLosses({ nodes }: FlatNetwork): Set<NodeId> {
  const direct = new Set(nodes.flatMap(({ inputs, layer }) => (layer.loss?.task === 'classes' ? inputs : [])))
  const activations = nodes.filter(({ id, layer }) => layer.category === 'activation' && direct.has(id))
  return new Set([...direct, ...activations.flatMap(({ inputs }) => inputs)])
}

function beforeSoftmax({ id, name, layer }: FlatNode): Problem {
  const label = blockLabel({ type: layer.type, name })
  return {
    severity: 'warning',
    code: 'normalizationBeforeSoftmax',
    node: id,
    text: {
      en: `${label.en} is the last layer before the classes are chosen. It holds the scores close together, so that the network cannot become sure. Remove it.`,
      ja: `${label.ja}がクラスを選ぶ直前にあります。得点の差が抑えられ、確信のある予測ができなくなります。外してください。`,
    },
    fixes: [{ label: { en: 'Remove it', ja: '外す' }, edits: [{ kind: 'remove', node: id }] }],
  }
}

function smallBatch({ id, name, layer }: FlatNode, batchSize: number): Problem {
  const label = blockLabel({ type: layer.type, name })
  return {
    severity: 'warning',
    code: 'smallBatch',
    node: id,
    text: {
      en: `${label.en} takes mean and deviation from each batch; a batch of ${batchSize} is too small for that. Use a batch size of 16 or more.`,
      ja: `${label.ja}はバッチごとの平均と標準偏差を使いますが、バッチサイズ ${batchSize} では少なすぎます。16 以上にしてください。`,
    },
    fixes: [
      {
        label: { en: 'Set the batch size to 16', ja: 'バッチサイズを 16 にする' },
        edits: [],
        settings: [{ path: 'training.batchSize', value: 16 }],
      },
    ],
  }
}
