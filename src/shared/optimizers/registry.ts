// The one reader of types/: every file there is an optimiser.
import type { OptimizerDefinition } from './definition.ts'

// biome-ignore lint/suspicious/noExplicitAny: properties and state differ by optimiser
export type AnyOptimizer = OptimizerDefinition<any, string>

const modules = import.meta.glob<AnyOptimizer>(['./types/*.ts', '!./types/*.test.ts'], {
  eager: true,
  import: 'default',
})

const optimizers = new Map(Object.values(modules).map((definition) => [definition.type, definition]))

export function findOptimizer(type: string): AnyOptimizer | undefined {
  return optimizers.get(type)
}

export function optimizerTypes(): readonly AnyOptimizer[] {
  return [...optimizers.values()]
}
