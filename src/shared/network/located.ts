// Problems of an expanded network, told where a person can mend them: on the block of the unit's own network.
import type { NodeId } from './document.ts'
import type { NetworkEdit } from './edits.ts'
import type { Origin } from './expand.ts'
import type { Problem } from './problem.ts'

export function located(
  problems: readonly Problem[],
  network: string,
  origins: ReadonlyMap<NodeId, Origin> = new Map(),
): Problem[] {
  const found = problems.map((problem): Problem => {
    const origin = problem.node === undefined ? undefined : origins.get(problem.node)
    const prefix = origin ? problem.node!.slice(0, -origin.node.length) : ''
    const own = (id: NodeId) =>
      id.startsWith(prefix) && !id.includes('/', prefix.length) ? id.slice(prefix.length) : undefined
    const fixes = origins.size ? problem.fixes.flatMap((fix) => within(fix, own)) : problem.fixes
    if (!origin) return { ...problem, network, fixes }
    return { ...problem, network: origin.network, node: origin.node, unit: { network, node: origin.unit }, fixes }
  })
  return origins.size ? distinct(found) : found
}

/** A fix that names blocks of another network cannot be offered. */
function within(fix: Problem['fixes'][number], own: (id: NodeId) => NodeId | undefined): Problem['fixes'] {
  const edits = fix.edits.map((edit) => renamed(edit, own))
  return edits.every((edit) => edit !== undefined) ? [{ ...fix, edits }] : []
}

function renamed(edit: NetworkEdit, own: (id: NodeId) => NodeId | undefined): NetworkEdit | undefined {
  const next = { ...edit } as Record<string, unknown>
  for (const key of ['node', 'from', 'to'])
    if (typeof next[key] === 'string') {
      // The id of a block that an earlier edit of the fix adds has no slash either.
      next[key] = own(next[key])
      if (next[key] === undefined) return undefined
    }
  if ('edge' in edit) {
    const [from, to] = [own(edit.edge.from.node), own(edit.edge.to.node)]
    if (from === undefined || to === undefined) return undefined
    next.edge = { from: { ...edit.edge.from, node: from }, to: { ...edit.edge.to, node: to } }
  }
  return next as unknown as NetworkEdit
}

/** What is wrong in a unit is wrong in each of its copies, and told once. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ unit, network, node, port, code }) => {
    const key = JSON.stringify([network, node, port, code])
    if (unit && seen.has(key)) return false
    seen.add(key)
    return true
  })
}
