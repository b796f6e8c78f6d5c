// The one reader of types/: every file there is a generator.
import type { GeneratorDefinition } from './definition.ts'

// biome-ignore lint/suspicious/noExplicitAny: the properties differ by generator
export type AnyGenerator = GeneratorDefinition<any>

const modules = import.meta.glob<AnyGenerator>(['./types/*.ts', '!./types/*.test.ts'], {
  eager: true,
  import: 'default',
})

const generators = new Map(
  Object.values(modules)
    .sort((a, b) => (a.type < b.type ? -1 : 1))
    .map((definition) => [definition.type, definition]),
)

export function findGenerator(type: string): AnyGenerator | undefined {
  return generators.get(type)
}

export function generatorTypes(): readonly AnyGenerator[] {
  return [...generators.values()]
}
