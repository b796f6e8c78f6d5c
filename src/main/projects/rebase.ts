// A project under another path still finds its files: paths in it start from the project's own folder.
import { isAbsolute, relative, resolve } from 'node:path'
import type { DataSource } from '../../shared/data/document.ts'
import type { NodeDocument, WeightSettings } from '../../shared/network/document.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'

export function rebased(project: ProjectDocument, from: string, to: string): ProjectDocument {
  if (resolve(from) === resolve(to)) return project
  const moved = (path: string) =>
    isAbsolute(path) ? path : relative(to, resolve(from, path)).replaceAll('\\', '/') || '.'
  return {
    ...project,
    datasets: project.datasets.map((dataset) => ({ ...dataset, source: movedSource(dataset.source, moved) })),
    networks: project.networks.map((network) => ({
      ...network,
      nodes: network.nodes.map((node) => movedNode(node, moved)),
    })),
  }
}

type Moved = (path: string) => string

function movedSource(source: DataSource, moved: Moved): DataSource {
  if (source.kind !== 'file') return source
  return { ...source, path: moved(source.path), ...(source.labels !== undefined && { labels: moved(source.labels) }) }
}

function movedNode(node: NodeDocument, moved: Moved): NodeDocument {
  if (!node.weights) return node
  const weight = (settings: WeightSettings): WeightSettings =>
    settings.source ? { ...settings, source: { ...settings.source, path: moved(settings.source.path) } } : settings
  const weights = Object.entries(node.weights).map(([name, settings]) => [name, weight(settings)])
  return { ...node, weights: Object.fromEntries(weights) }
}
