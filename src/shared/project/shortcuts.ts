// Short forms of paths: 'conv1.outputs', 'epochs', 'learningRate'.
import { findOptimizer } from '../optimizers/registry.ts'
import type { ProjectDocument } from './document.ts'
import { findItem } from './items.ts'
import { nodeKind, optimizerKind, projectKind, trainingKind } from './structure.ts'

/** The path in full; as it is where it begins at the top or nothing goes by that name. */
export function fullPath(project: ProjectDocument, parts: readonly string[]): readonly string[] {
  const [first] = parts
  if (Object.hasOwn(projectKind.keys, first)) return parts
  if (Object.hasOwn(trainingKind.keys, first)) return ['training', ...parts]
  const [optimizer] = project.optimizers
  if (optimizer && Object.hasOwn(findOptimizer(optimizer.type)?.properties ?? {}, first))
    return ['optimizers', optimizer.name, 'properties', ...parts]
  if (optimizer && Object.hasOwn(optimizerKind.keys, first)) return ['optimizers', optimizer.name, ...parts]
  return blockPath(project, parts) ?? parts
}

/** What a path may begin with, for sentences: the short forms first. */
export function startingWords(project: ProjectDocument): string[] {
  const properties = findOptimizer(project.optimizers[0]?.type ?? '')?.properties ?? {}
  const nodes = trainedNetwork(project)?.nodes ?? []
  const fixed = ['format', 'version']
  return [
    ...nodes.map(({ name }) => name),
    ...Object.keys(properties),
    ...Object.keys(trainingKind.keys),
    ...Object.keys(projectKind.keys).filter((key) => !fixed.includes(key)),
  ]
}

/** What follows a block's name is a property, or a part of the block. */
function blockPath(project: ProjectDocument, parts: readonly string[]): string[] | undefined {
  const network = trainedNetwork(project)
  if (!network || /^\d+$/.test(parts[0])) return undefined
  const { index, length } = findItem(network.nodes, parts)
  if (index < 0) return undefined
  const rest = parts.slice(length)
  const isPart = rest.length !== 1 ? Object.hasOwn(nodeKind.keys, rest[0] ?? 'id') : scalarParts.includes(rest[0])
  return ['networks', network.name, 'nodes', ...parts.slice(0, length), ...(isPart ? rest : ['properties', ...rest])]
}

const scalarParts = ['id', 'type', 'name']

function trainedNetwork({ networks, optimizers }: ProjectDocument) {
  return networks.find(({ name }) => name === optimizers[0]?.network) ?? networks[0]
}
