// Compiles what the lens looks at: the values of blocks, and the gradients of the loss with respect to their weights.
import type { Variable } from '../../shared/data/dataset.ts'
import type { FlatNetwork, FlatNode } from '../../shared/network/flat.ts'
import { gradient } from '../../shared/tensor/gradient.ts'
import { Graph, type Tensor } from '../../shared/tensor/graph.ts'
import { size } from '../../shared/tensor/shape.ts'
import { buildForward } from './forward.ts'
import { type ClassWeights, objective } from './objective.ts'
import { type Compiled, programOf, trainableOf } from './programs.ts'

/** A distribution shows no more of more gradients. */
const MOST_GRADIENTS = 32_768

/** Outputs `value:ID` of each node, and `gradient:ID:WEIGHT` of each of their weights that learns. */
export function compileLens(
  flat: FlatNetwork,
  variables: readonly Variable[],
  nodes: readonly FlatNode[],
  classWeights?: ClassWeights,
): Compiled {
  const forward = buildForward(new Graph(), flat, variables)
  const { graph } = forward
  const shown = new Set(nodes.map(({ id }) => id))
  const weights = trainableOf(forward).filter(({ node }) => shown.has(node.id))
  const gradients = gradient(
    graph,
    objective(forward, flat, classWeights),
    weights.map(({ tensor }) => tensor),
  )
  return programOf(forward, {
    ...Object.fromEntries(nodes.map(({ id }) => [`value:${id}`, forward.values.get(id)!])),
    ...Object.fromEntries(
      weights.map(({ node, name }, i) => [`gradient:${node.id}:${name}`, some(graph, gradients[i])]),
    ),
  })
}

/** Evenly spaced numbers of a tensor. */
function some({ op }: Graph, tensor: Tensor): Tensor {
  const count = size(tensor.shape)
  const every = Math.ceil(count / MOST_GRADIENTS)
  return every === 1 ? tensor : op.slice(op.reshape(tensor, [count]), [0], [count], [every])
}
