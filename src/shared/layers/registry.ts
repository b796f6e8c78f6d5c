// The one reader of types/: every file there is a block.
import type { LayerDefinition } from './definition.ts'

// biome-ignore lint/suspicious/noExplicitAny: the properties differ by layer
export type AnyLayer = LayerDefinition<any>

const modules = import.meta.glob<AnyLayer>(['./types/*.ts', '!./types/*.test.ts'], { eager: true, import: 'default' })

const layers = new Map(
  Object.values(modules)
    .sort((a, b) => (a.type < b.type ? -1 : 1))
    .map((definition) => [definition.type, definition]),
)

export function findLayer(type: string): AnyLayer | undefined {
  return layers.get(type)
}

export function layerTypes(): readonly AnyLayer[] {
  return [...layers.values()]
}
