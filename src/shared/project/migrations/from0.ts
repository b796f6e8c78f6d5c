// Version 0, before the first release: wires as 'block.port' texts, Dropout's rate as `probability`.
import { isObject } from '../kinds.ts'
import { type Migration, mapObjects } from './migration.ts'

export default {
  from: 0,
  up: (project) => ({
    ...project,
    networks: mapObjects(project.networks, (network) => ({
      ...network,
      nodes: mapObjects(network.nodes, withRate),
      edges: mapObjects(network.edges, (edge) => ({ ...edge, from: end(edge.from), to: end(edge.to) })),
    })),
  }),
} satisfies Migration

function end(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const dot = value.indexOf('.')
  return dot < 0 ? value : { node: value.slice(0, dot), port: value.slice(dot + 1) }
}

function withRate(node: Record<string, unknown>): Record<string, unknown> {
  if (node.type !== 'dropout' || !isObject(node.properties)) return node
  const { probability, ...properties } = node.properties
  return probability === undefined ? node : { ...node, properties: { ...properties, rate: probability } }
}
