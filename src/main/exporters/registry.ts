// The one reader of the formats: every folder here with an index.ts is one.
import type { ExporterDefinition } from './definition.ts'

const modules = import.meta.glob<ExporterDefinition>('./*/index.ts', { eager: true, import: 'default' })

const exporters = new Map(
  Object.values(modules)
    .sort((a, b) => (a.format < b.format ? -1 : 1))
    .map((definition) => [definition.format, definition]),
)

export function findExporter(format: string): ExporterDefinition | undefined {
  return exporters.get(format)
}

export function allExporters(): readonly ExporterDefinition[] {
  return [...exporters.values()]
}
