// The one reader of types/: every file there is an initializer.
import type { InitializerDefinition } from './definition.ts'

// biome-ignore lint/suspicious/noExplicitAny: the properties differ by initializer
type AnyInitializer = InitializerDefinition<any>

const modules = import.meta.glob<AnyInitializer>(['./types/*.ts', '!./types/*.test.ts'], {
  eager: true,
  import: 'default',
})

const initializers = new Map(Object.values(modules).map((definition) => [definition.type, definition]))

export function findInitializer(type: string): AnyInitializer | undefined {
  return initializers.get(type)
}

export function initializerTypes(): readonly AnyInitializer[] {
  return [...initializers.values()]
}
