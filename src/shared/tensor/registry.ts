// The one reader of ops/: every file there is an op.
import type { OpDefinition } from './definition.ts'

// biome-ignore lint/suspicious/noExplicitAny: the attributes and arguments differ by op
type AnyOp = OpDefinition<any, any[]>

const modules = import.meta.glob<AnyOp>(['./ops/*.ts', '!./ops/*.test.ts'], { eager: true, import: 'default' })

let ops: Map<string, AnyOp> | undefined

function all(): Map<string, AnyOp> {
  ops ??= new Map(Object.values(modules).map((definition) => [definition.name, definition]))
  return ops
}

export function opDefinition(name: string): AnyOp {
  const definition = all().get(name)
  if (!definition) throw new Error(`there is no op '${name}'`)
  return definition
}

export function opNames(): string[] {
  return [...all().keys()].sort()
}
