// What training minimises: the ends of the network; and what is odd about them.
import { layerTypes } from '../layers/registry.ts'
import type { NodeId } from './document.ts'
import type { FlatNetwork, FlatNode } from './flat.ts'
import { fittingLoss, likelyTask } from './lossChoice.ts'
import { inputCount, weightNames } from './ports.ts'
import { blockLabel, type Fix, type Problem, quoted } from './problem.ts'
import { withAncestors, withDescendants } from './walk.ts'

/** The blocks whose output nobody uses, but for Output blocks and what takes no input. */
export function terminalsOf(nodes: readonly FlatNode[], used: ReadonlySet<NodeId>): NodeId[] {
  return nodes
    .filter(({ id, layer }) => !used.has(id) && !layer.terminal && inputCount(layer).most > 0)
    .map(({ id }) => id)
}

export function minimisationProblems(network: FlatNetwork): Problem[] {
  const { nodes, terminals } = network
  const losses = nodes.filter(({ layer }) => layer.loss).map(({ id }) => id)
  const afterLoss = withDescendants(nodes, losses)
  // Arithmetic at the end is how people draw losses of their own; some losses have no target (the VAE's divergence).
  const isMeant = ({ id, layer }: FlatNode) => afterLoss.has(id) || ['arithmetic', 'loss'].includes(layer.category)
  const ends = nodes.filter(({ id }) => terminals.includes(id))
  if (!ends.some(isMeant)) return [nothingToMinimise(network, ends)]
  const trained = withAncestors(nodes, terminals)
  return [
    ...ends.filter((node) => !isMeant(node)).map(looseEnd),
    ...nodes.filter(({ id, layer }) => !trained.has(id) && weightNames(layer).length > 0).map(notTrained),
  ]
}

function nothingToMinimise({ name }: FlatNetwork, ends: readonly FlatNode[]): Problem {
  const losses = quoted(
    ['categoricalCrossEntropy', 'binaryCrossEntropy', 'squaredError'].flatMap(
      (type) => layerTypes().find((layer) => layer.type === type)?.text.en.name ?? [],
    ),
  )
  const last = ends.at(-1)
  return {
    severity: 'error',
    code: 'nothingToMinimise',
    unfinished: true,
    ...(last && { node: last.id }),
    text: {
      en: `The network '${name}' has no loss, so there is nothing to minimise. Put a loss at its end, such as ${losses.en}.`,
      ja: `ネットワーク「${name}」に損失がないため、最小化するものがありません。最後に損失（${losses.ja}など）を置いてください。`,
    },
    fixes: last ? [lossFix(last)] : [],
  }
}

function lossFix({ id, layer }: FlatNode): Fix {
  const loss = fittingLoss(likelyTask(layer.type), layer.type)
  return {
    label: { en: `Add ${loss.text.en.name}`, ja: `${loss.text.ja.name}を追加する` },
    edits: [{ kind: 'insertAfter', node: id, block: { type: loss.type } }],
  }
}

function looseEnd({ id, ...node }: FlatNode): Problem {
  const label = blockLabel({ type: node.layer.type, name: node.name })
  return {
    severity: 'warning',
    code: 'looseEnd',
    unfinished: true,
    node: id,
    text: {
      en: `Nothing uses the output of ${label.en}, so its mean is minimised together with the loss. Connect it, put Output after it, or remove it.`,
      ja: `${label.ja}の出力はどこにも使われていないため、その平均が損失と一緒に最小化されます。ほかのブロックにつなぐか、後に「出力」を置くか、外してください。`,
    },
    fixes: [
      {
        label: { en: 'Put Output after it', ja: '後に「出力」を置く' },
        edits: [{ kind: 'insertAfter', node: id, block: { type: 'output' } }],
      },
      { label: { en: 'Remove the block', ja: 'ブロックを外す' }, edits: [{ kind: 'remove', node: id }] },
    ],
  }
}

function notTrained({ id, name, layer }: FlatNode): Problem {
  const label = blockLabel({ type: layer.type, name })
  return {
    severity: 'warning',
    code: 'notTrained',
    node: id,
    text: {
      en: `${label.en} does not lead to a loss, so its weights stay as they are. Connect it to the part that ends in a loss.`,
      ja: `${label.ja}は損失につながっていないため、重みが学習されません。損失で終わる部分につないでください。`,
    },
    fixes: [],
  }
}
