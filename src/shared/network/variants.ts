// The networks that follow from a drawn one: for validation without training-only blocks, at run time without losses.
import type { NodeId } from './document.ts'
import type { FlatNetwork, FlatNode, FlatOutput, Mode } from './flat.ts'
import { withAncestors, withDescendants } from './walk.ts'

/** `training` is the network with all its blocks. */
export function variant(training: FlatNetwork, mode: Mode): FlatNetwork {
  if (mode === 'training') return training
  const validation = withoutTrainingOnly(training)
  return mode === 'validation' ? validation : withoutLosses(validation)
}

/** What enters each loss, and every Output block that no loss comes before. */
export function outputsOf(nodes: readonly FlatNode[]): FlatOutput[] {
  const afterLoss = withDescendants(nodes, lossesOf(nodes))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const names = new Set<string>()
  return nodes.flatMap((node): FlatOutput[] => {
    if (node.layer.terminal === 'output' && !afterLoss.has(node.id))
      return [{ node: node.id, name: uniqueName(node.name, names), prediction: 'identity', task: 'numbers', axis: 0 }]
    const source = byId.get(node.inputs[0])
    if (!node.layer.loss || !source) return []
    const { prediction, task } = node.layer.loss
    const target = node.target === undefined && { target: String(node.properties.target) }
    const { axis = 0 } = node.properties as { axis?: number }
    return [{ node: source.id, name: uniqueName(source.name, names), prediction, task, axis, loss: node.id, ...target }]
  })
}

function uniqueName(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`
  taken.add(free)
  return free
}

const lossesOf = (nodes: readonly FlatNode[]) => nodes.filter(({ layer }) => layer.loss).map(({ id }) => id)

function withoutTrainingOnly(network: FlatNetwork): FlatNetwork {
  const replacement = new Map<NodeId, NodeId>()
  const current = (id: NodeId) => replacement.get(id) ?? id
  const nodes: FlatNode[] = []
  for (const node of network.nodes) {
    const inputs = node.inputs.map(current)
    const target = node.target !== undefined && { target: current(node.target) }
    if (node.layer.trainingOnly) replacement.set(node.id, inputs[0])
    else nodes.push({ ...node, inputs, ...target })
  }
  const terminals = [...new Set(network.terminals.map(current))]
  return { ...network, mode: 'validation', nodes, terminals, outputs: outputsOf(nodes) }
}

/** Keeps what the outputs are computed from; without any loss or Output block, what nobody uses is the output. */
function withoutLosses({ name, nodes, terminals, outputs }: FlatNetwork): FlatNetwork {
  const names = new Set<string>()
  const ends = nodes.filter(({ id }) => terminals.includes(id))
  const found = outputs.length
    ? outputs
    : ends.map((node): FlatOutput => {
        const task = 'numbers'
        return { node: node.id, name: uniqueName(node.name, names), prediction: 'identity', task, axis: 0 }
      })
  const losses = new Set(lossesOf(nodes))
  const needed = withAncestors(
    nodes.filter(({ id }) => !losses.has(id)),
    found.map(({ node }) => node),
  )
  const kept = nodes.filter(({ id }) => needed.has(id) && !losses.has(id))
  return { name, mode: 'runtime', nodes: kept, terminals: [], outputs: found }
}
